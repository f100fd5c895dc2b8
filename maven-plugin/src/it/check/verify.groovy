def log = new File(basedir, 'build.log').text.replace('\\', '/')
def lines = log.readLines()
def reports = new File(basedir, 'target/playbook-report')

// The place, the line and the caret; and in GitHub Actions a command at the beginning of a line.
def first = lines.findIndexOf { it.startsWith('[WARNING] content/scenarios/late-payer/scenario.yaml:21:38: ') }
assert lines[first].endsWith('[blaming]')
assert lines[first + 1] == '[WARNING]   21 |           did the invoice reach you? You promised an answer.'
assert lines[first + 2] == '[WARNING]      |                                      ^'
assert lines.findAll { it.startsWith('::warning file=content/scenarios/late-payer/scenario.yaml,line=21,col=38,title=blaming::') }.size() == 1
assert log =~ /\[INFO\] Playbook: 1 scenario, 1 language checked in \d+\.\d s; 1 warning\.\R/

for (name in ['problems.txt', 'report.json', 'report.sarif', 'TEST-playbook.xml', 'summary.md', 'messages/en.md', 'problems/blaming.md']) {
    assert new File(reports, name).length() > 0
}
assert new File(basedir, 'target/step.md').bytes == new File(reports, 'summary.md').bytes
assert !new File(basedir, 'target/none.md').exists()
assert new groovy.json.JsonSlurper().parse(new File(reports, 'report.json')).problems*.code == ['blaming']
assert new groovy.xml.XmlSlurper().parse(new File(reports, 'TEST-playbook.xml')).testcase.size() == 1

// A warning counts as an error where that is wanted, and the summary shows what has changed.
assert log.contains('The playbook has 1 warning, which counts as an error, listed above.')
def summary = new File(basedir, 'target/second/summary.md').text
assert summary.contains('- did the invoice reach you?\n+ did the invoice reach you? You promised an answer.\n')

// An error does not fail a check that never fails.
assert log.contains('The content folder nowhere does not exist.')
assert log =~ /checked in \d+\.\d s; 1 error\.\R/

assert log.contains('playbook.failOn must be error, warning or never, not `sometimes`.')
// The old name of the baseline still works, and says once what to use.
assert lines.count { it == '[WARNING] playbook.formerReport is deprecated. Use playbook.baseline.' } == 1
assert new File(basedir, 'target/fifth/summary.md').text.contains('+ did the invoice reach you? You promised an answer.\n')
assert lines.count { it == '[INFO] BUILD SUCCESS' } == 3
