def log = new File(basedir, 'build.log').text

assert log.contains('(No POM)')
assert new File(basedir, 'target/playbook/index.html').text.contains('An Example Playbook')
// The goal made no other folder; the invoker makes .mvn.
assert basedir.list().toList().toSet() - '.mvn' ==
        ['content', 'target', 'build.log', 'invoker.properties', 'verify.groovy'].toSet()
assert !log.readLines().any { it.startsWith('[WARNING]') && !it.contains(' transfer ') }
