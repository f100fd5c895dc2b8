def log = new File(basedir, 'build.log').text
def project = new File(basedir, 'project')
def site = new File(project, 'target/playbook')

['pom.xml', 'README.md', '.gitignore', '.vscode/settings.json', '.schema/scenario.json', '.github/workflows/check.yml',
        '.github/workflows/publish.yml', 'content/playbook.yaml', 'content/pages/about.md'].each { path ->
    assert new File(project, path).isFile()
}
assert new File(project, 'pom.xml').text.contains('<artifactId>handboken</artifactId>')
assert new File(site, 'index.html').getText('UTF-8').contains('Handboken')
assert new File(site, 'index.html').getText('UTF-8').contains('lang="sv"')
assert log =~ /Playbook: 1 scenario, \d+ pages, 1 language in \d+\.\d s; no problems;/
assert log =~ /Playbook: 1 scenario, 1 language checked in \d+\.\d s; no problems\./
assert log =~ /Playbook: 2 scenarios, \d+ pages, 1 language in \d+\.\d s; no problems;/
assert new File(site, 'scenario/kunden-hoppar-av.html').exists()
assert !log.contains('[WARNING]')
