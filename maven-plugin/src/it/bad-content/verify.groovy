def log = new File(basedir, 'build.log').text

def problems = log.readLines().findAll { it =~ /^\[(ERROR|WARNING)\] bad/ }.collect { it.replace('\\', '/') }
assert problems[0] ==
        '[ERROR] bad/playbook.yaml:4:1: Unknown key `tagine`. Did you mean `tagline`? [unknown-key]'
assert problems.collect { it.replaceAll(/: .+\. .+[.?] \[/, ': What. How. [') } == [
        '[ERROR] bad/playbook.yaml:4:1: What. How. [unknown-key]',
        '[ERROR] bad/playbook.yaml:5:10: What. How. [wrong-type]',
        '[ERROR] bad/scenarios/late-payer/guidance.md:1:47: What. How. [raw-html]',
        '[ERROR] bad/scenarios/late-payer/guidance.md:3:6: What. How. [dangling-reference]',
        '[ERROR] bad/scenarios/late-payer/scenario.yaml:3:11: What. How. [dangling-reference]',
        '[ERROR] bad/scenarios/late-payer/scenario.yaml:19:17: What. How. [unknown-field]',
        '[ERROR] bad/scenarios/late-payer/scenario.yaml:23:26: What. How. [dangling-reference]',
        '[WARNING] bad/scenarios/late-payer/scenario.yml: What. How. [unused-file]',
]

assert log.findAll('The playbook has 7 errors and 1 warning, listed above. Nothing was written.').size() == 1
assert log.findAll('BUILD FAILURE').size() == 1
assert !log.contains('\tat ')

// The third build finds the site of the first as it was.
assert log =~ /; 0 written, [1-9]\d* unchanged, 0 removed\.\R/
