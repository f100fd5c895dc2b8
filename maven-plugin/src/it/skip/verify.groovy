def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] The playbook is skipped (playbook.skip).')
assert log.contains("[ERROR] content: ")
assert !new File(basedir, 'target/playbook').exists()
