def lf = new File(basedir, 'target/lf')
def crlf = new File(basedir, 'target/crlf')

def files = 0
lf.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def path = lf.toPath().relativize(file.toPath()).toString()
    assert file.bytes == new File(crlf, path).bytes: path
    files++
}
assert files > 10
assert !new File(basedir, 'build.log').readLines().any { it.startsWith('[WARNING]') && !it.contains(' transfer ') }
