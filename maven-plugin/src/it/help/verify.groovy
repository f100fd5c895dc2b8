def log = new File(basedir, 'build.log').text

assert log.contains('playbook:generate')
['content', 'output', 'baseUrl', 'drafts', 'skip'].each { name ->
    assert log.contains("User property: playbook.$name")
}
assert !log.contains('(no description available)')
// Where the network is closed, Maven warns of that itself.
assert !log.readLines().any { it.startsWith('[WARNING]') && !it.contains(' transfer ') }
