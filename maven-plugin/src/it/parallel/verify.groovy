def log = new File(basedir, 'build.log').text

['one', 'two'].each { module ->
    assert new File(basedir, "$module/target/playbook/sv/index.html").exists()
}
assert log.findAll(/\[INFO\] Playbook: \d+ scenarios, /).size() == 2
// Maven warns where a goal is not marked as thread-safe.
assert !log.readLines().any { it.startsWith('[WARNING]') && !it.contains(' transfer ') }
