def log = new File(basedir, 'build.log').text

assert log.contains('playbook.baseUrl: The base address must be like https://example.com/playbook/, without a query or a fragment, '
        + 'not ftp://example.com/playbook')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/playbook').exists()
