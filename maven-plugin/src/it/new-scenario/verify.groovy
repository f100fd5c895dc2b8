import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def scenario = new File(basedir, 'content/scenarios/they-move-the-date-again-again')

assert new File(scenario, 'scenario.yaml').text.contains('title: "They move the date: again & again"')
assert scenario.list().toList().toSet() == ['scenario.yaml', 'guidance.md'].toSet()
assert log.contains('[INFO] New: content/scenarios/they-move-the-date-again-again/scenario.yaml')
assert log.contains('There is already a scenario of this name.')
assert log.contains('The title is missing.')
// The editor knows the new one at once.
def schema = new JsonSlurper().parse(new File(basedir, '.schema/scenario.json'))
assert schema.properties.outcomes.items.properties.go.enum.contains('they-move-the-date-again-again')
assert log =~ /Playbook: 2 scenarios, \d+ pages, 1 language in \d+\.\d s; no problems;/
assert new File(basedir, 'target/playbook/scenario/they-move-the-date-again-again.html').exists()
