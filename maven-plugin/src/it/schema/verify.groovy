import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

['.schema', 'elsewhere'].each { folder ->
    ['playbook', 'scenario', 'playbook-translation', 'scenario-translation', 'guide', 'guide-translation', 'worksheet', 'worksheet-translation', 'style', 'overrides'].each { name ->
        def schema = new JsonSlurper().parse(new File(basedir, "$folder/${name}.json"))
        assert schema.'$schema' == 'https://json-schema.org/draft/2020-12/schema'
    }
}
def scenario = new JsonSlurper().parse(new File(basedir, '.schema/scenario.json'))
assert scenario.properties.outcomes.items.properties.go.enum == ['late-payer']
assert log.contains('Schemas in .schema: guide-translation.json, guide.json, overrides.json, playbook-translation.json, playbook.json')
assert new File(basedir, 'target').exists() == false
assert log.contains('Words of the interface, in content/theme/words: fi.properties')
assert new File(basedir, 'content/theme/words/fi.properties').getText('UTF-8').contains('# English: Search\n#search.title =\n')
