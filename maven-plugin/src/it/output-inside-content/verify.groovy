def log = new File(basedir, 'build.log').text

assert log.contains('/content/site: The output folder is inside the content folder. ')
assert log.contains('/content: The output folder is the content folder. ')
assert log.contains('The output folder contains the content folder. ')
assert log.findAll(/\[bad-output-folder\]/).size() == 3
assert !log.contains('\tat ')
assert new File(basedir, 'content').list().toList().toSet() == ['playbook.yaml', 'scenarios'].toSet()
assert !new File(basedir, 'index.html').exists()
