def log = new File(basedir, 'build.log').text
def site = new File(basedir, 'target/playbook')

assert log.contains(':generate (default) @ our-playbook')
assert log.contains(':generate (default-cli) @ our-playbook')
assert log =~ /\[INFO\] Playbook: 1 scenario, \d+ pages, 1 language in \d+\.\d s; no problems; [1-9]\d* written, 0 unchanged, 0 removed\.\R/
assert log.contains("[INFO] Open ${site.toPath().resolve('index.html').toUri()}")
assert new File(site, 'index.html').text.contains('An Example Playbook')
assert new File(site, 'sitemap.xml').text.contains('https://example.com/playbook/')

// Neither Maven nor a library has a reason to complain.
assert !log.readLines().any { it.startsWith('[WARNING]') && !it.contains(' transfer ') }
assert !log.contains('SLF4J')
