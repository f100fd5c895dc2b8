def project = new File(basedir, 'project')
def pom = new File(project, 'pom.xml')
def check = new File(project, '.github/workflows/check.yml')
def stamp = new File(project, '.mvn/playbook.json')
def version = (stamp.text =~ /"version" : "([^"]+)"/)[0][1]
def goal = "org.clientplaybook:playbook-maven-plugin:${version}:update"

def update = { boolean works, String... more ->
    def windows = System.getProperty('os.name').startsWith('Windows')
    def command = [new File(System.getProperty('maven.home'), windows ? 'bin/mvn.cmd' : 'bin/mvn').path, '-B',
        '-s', new File(basedir, '../interpolated-settings.xml').canonicalPath,
        "-Dmaven.repo.local=${new File(basedir, '../../it-repo').canonicalPath}", '-f', pom.path, goal, *more]*.toString()
    def builder = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true)
    builder.environment() << [MAVEN_OPTS: '-XX:TieredStopAtLevel=1']
    def process = builder.start()
    process.outputStream.close()
    def said = process.inputStream.getText('UTF-8')
    assert (process.waitFor() == 0) == works : said
    said
}

// What an older version made: with another Java, and an option that has a new name since. Then somebody changed it.
[pom, check, stamp].each { file ->
    file.text = file.text.replace(version, '0.9.0').replace('java-version: 17', 'java-version: 11')
        .replace('-Dplaybook.baseline=', '-Dplaybook.formerReport=')
}
pom.text = pom.text.replace('com.example', 'com.ours')
check.text = check.text.replace('name: preview', 'name: our-preview')
def before = [pom.text, check.text, stamp.text]

def seen = update(true)
assert seen.contains('-         <version>0.9.0</version>')
assert seen.contains("Update from 0.9.0 to ${version} with: mvn ${goal} \"-Dplaybook.apply\"")
assert [pom.text, check.text, stamp.text] == before

// The same line, in another way: both are shown, and nothing is written until somebody has decided.
check.text = check.text.replace('java-version: 11', 'java-version: 21')
before = [pom.text, check.text, stamp.text]
def refused = update(false, '-Dplaybook.apply')
assert refused.contains('[WARNING] .github/workflows/check.yml: changed by you and by the tool')
assert refused.contains("mvn ${goal} \"-Dplaybook.keep=.github/workflows/check.yml\"")
assert refused.contains('java-version: 21') && refused.contains('java-version: 17')
assert [pom.text, check.text, stamp.text] == before

check.text = check.text.replace('java-version: 21', 'java-version: 17')
assert update(true, '-Dplaybook.apply').contains("Updated from 0.9.0 to ${version}.")
assert pom.text.contains("<version>${version}</version>") && pom.text.contains('com.ours')
assert check.text.contains('java-version: 17') && check.text.contains('name: our-preview') && !check.text.contains('formerReport')
assert update(true).contains("This project is up to date with ${version}.")
