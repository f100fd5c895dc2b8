def log = new File(basedir, 'build.log').text

['check', 'generate', 'new', 'pack', 'schema', 'serve', 'translate', 'update'].each { goal -> assert log.contains("playbook:$goal") }
['content', 'output', 'baseUrl', 'drafts', 'skip', 'title', 'slug', 'category', 'language', 'schemas', 'port',
        'editor', 'open', 'failOn', 'baseline', 'tool', 'apply', 'keep', 'po'].each { name ->
    assert log.contains("User property: playbook.$name")
}
assert !log.contains('(no description available)')
// Where the network is closed, Maven warns of that itself.
assert !log.readLines().any { it.startsWith('[WARNING]') && !it.contains(' transfer ') }
