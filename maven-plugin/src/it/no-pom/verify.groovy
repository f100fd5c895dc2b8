def log = new File(basedir, 'build.log').text

assert log.contains('(No POM)')
assert new File(basedir, 'target/playbook/index.html').text.contains('An Example Playbook')
assert basedir.list().toList().toSet() ==
        ['content', 'target', 'build.log', 'invoker.properties', 'verify.groovy'].toSet()
assert !log.contains('WARN')
