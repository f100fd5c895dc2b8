def log = new File(basedir, 'build.log').text

assert log.contains('playbook:generate')
['content', 'output', 'baseUrl', 'drafts', 'skip'].each { name ->
    assert log.contains("User property: playbook.$name")
}
assert !log.contains('(no description available)')
assert !log.contains('WARN')
