def log = new File(basedir, 'build.log').text
def site = new File(basedir, 'book/target/playbook')
def page = { new File(site, "scenario/${it}.html").text }

assert new File(basedir, 'small/target/small-1.4.0.jar').isFile()
assert log.contains('Pack 1.4.0: 3 files in')

def invoice = page('our-invoice')
assert invoice.contains('Call the accountant')
assert invoice.contains('has the invoice found its way to you?')
assert invoice.contains('A Small Playbook, version 1.4.0.')
assert invoice.contains('© 2026 Small Consulting')
assert page('late-payer').contains('The name of their firm')
assert page('silent-after-proposal').contains('The Client Playbook, version 2.0.0.')
assert page('own-way').contains('<a href="../scenario/our-invoice.html">')

// What was hidden leads on, from where the pack's words lead to it.
assert page('silent-after-proposal').contains('../scenario/through-the-assistant.html')
assert page('through-the-assistant').contains('This situation is not in this playbook')
assert !new File(site, 'index.html').text.contains('through-the-assistant')

// The second version of the pack says something else.
def summary = new File(basedir, 'book/target/playbook-report/summary.md').text
assert summary.contains('| words | theirs before | theirs now | ours |')
assert summary.contains('| Check your own side first | Look at your own side first | Call the accountant |')
assert log.contains('[outdated-override]')

assert log.contains('The pack `evil` in `evil-1.jar` cannot be used. The name `../../../evil.md` in it leads out')
assert log.contains('The pack `bomb` in `bomb-1.jar` cannot be used.')
assert !new File(basedir, 'hostile/target/playbook').exists()
assert !new File(basedir.parentFile, 'evil.md').exists()
