def log = new File(basedir, 'build.log').text

assert log.findAll(/\[INFO\] Skipped \(playbook\.skip\)\./).size() == 5
assert log.contains("[ERROR] content: ")
assert !new File(basedir, 'target/playbook').exists()
