import org.yaml.snakeyaml.Yaml

// What the service does with the workflows of a new playbook, step by step, with Git and the Maven of this build, on a
// runner that has never seen the tool: its local repository is empty.
def tools = new File(basedir, 'tools')
tools.mkdirs()
def mvn = new File(tools, 'mvn')
mvn.text = """#!/bin/sh
exec '${System.getProperty('maven.home')}/bin/mvn' -s '${new File(basedir, '../interpolated-settings.xml').canonicalPath}' \\
  '-Dmaven.repo.local=${new File(basedir, 'runner').canonicalPath}' "\$@"
"""
mvn.executable = true

def tool = new File(basedir, 'tool')
def run = { File folder, String script ->
    def builder = new ProcessBuilder('bash', '-e', '-c', script).directory(folder).redirectErrorStream(true)
    builder.environment().keySet().removeIf { it.startsWith('GIT_') || it.startsWith('MAVEN_') }
    builder.environment() << [
        PATH: tools.path + File.pathSeparator + System.getenv('PATH'), GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: new File(folder, 'step.md').path, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Robin', GIT_AUTHOR_EMAIL: 'robin@example.com', GIT_COMMITTER_NAME: 'Robin',
        GIT_COMMITTER_EMAIL: 'robin@example.com', MAVEN_OPTS: '-XX:TieredStopAtLevel=1',
        PLAYBOOK_TOOL: "file://${tool.canonicalPath}".toString(), BASE_URL: 'https://example.com/ours/']
    def process = builder.start()
    process.outputStream.close()
    def said = process.inputStream.getText('UTF-8')
    [code: process.waitFor(), text: said]
}
def git = { File folder, String script ->
    def done = run(folder, script)
    assert done.code == 0 : done.text
}
/** The steps of a job that run something, in order: whether the job goes on when one fails, and the command. */
def steps = { File checkout, String workflow, String job ->
    new Yaml().load(new File(checkout, ".github/workflows/${workflow}.yml").text).jobs[job].steps.findAll { it.run }.collect {
        assert !it.run.contains('${{') : 'what a service puts into a command could be another command'
        [goesOn: it.'continue-on-error' == true, command: it.run]
    }
}
/** What a runner has done once is not done again: all of them here have one local repository. */
def built = [] as Set
def work = { File checkout, String workflow, String job ->
    steps(checkout, workflow, job).findAll { !(it.command.contains('PLAYBOOK_TOOL') && !built.add(it.command)) }.collect { step ->
        def result = run(checkout, step.command)
        assert result.code == 0 : result.text
        result.text
    }
}
/** Takes a commit as a shallow clone, which is what the service has. */
def clone = { String name, File project ->
    git(project.parentFile, "git clone --quiet --depth 2 'file://${project.canonicalPath}' ${name}")
    new File(project.parentFile, name)
}
/** Checks the merge of a branch. */
def check = { String name, File project ->
    def checkout = clone(name, project)
    [log: work(checkout, 'check', 'check'), summary: new File(checkout, 'step.md').text]
}
/** Puts a change on a branch and merges it, as the service does to see what a pull request would bring. */
def propose = { File project ->
    git(project, 'git checkout --quiet -b change && git add -A && git commit --quiet -m change && git checkout --quiet main'
        + ' && git merge --quiet --no-ff -m merge change && git branch --quiet -d change')
}

// The repository of the tool, with what its build needs.
def reactor = new File(basedir, '../../../..').canonicalFile
tool.mkdirs()
git(reactor, "cp -r pom.xml LICENSE .mvn '${tool.path}'; for module in playbook-core maven-plugin; do mkdir -p '${tool.path}'/\$module/src"
    + " && cp \$module/pom.xml '${tool.path}'/\$module && cp -r \$module/src/main '${tool.path}'/\$module/src; done; mkdir '${tool.path}/site' '${tool.path}/docs'"
    + " && cp site/pom.xml '${tool.path}/site' && cp -r docs/problems '${tool.path}/docs'")
git(tool, 'git init --quiet -b trunk && git add -A && git commit --quiet -m tool')

def project = new File(basedir, 'project')
def first = new File(project, 'content/scenarios').listFiles()[0]
def yaml = new File(first, 'scenario.yaml')
def rest = 'There are no hard feelings.'
git(project, 'git init --quiet -b main && git add -A && git commit --quiet -m before')

// A draft with a fault, as newcomers send it, and another wording.
def draft = new File(project, 'content/scenarios/late-payer')
draft.mkdirs()
new File(draft, 'guidance.md').text = new File(first, 'guidance.md').text
new File(draft, 'scenario.yaml').text = 'draft: true\n' + yaml.text.replaceFirst(/(?m)^title: .*/, 'title: The client who pays late')
    .replace(rest, rest + ' You forgot it.')
yaml.text = yaml.text.replace(rest, rest + ' Rest well.')
propose(project)
def seen = check('seen', project)
assert seen.log.any { it.contains('BUILD SUCCESS') && it.contains('playbook-maven-plugin') }
assert seen.log[2].readLines().any { it ==~ /::warning file=content\/scenarios\/late-payer\/scenario\.yaml,line=\d+,col=\d+,title=blaming::.*/ }
assert seen.summary.contains('- You have a great deal to look after, so let us leave the new web shop where it is for now. ' + rest + '\n+ ')
assert seen.summary.contains(rest + ' Rest well.\n')
assert seen.summary.count('# Playbook check') == 1

// Texts that were broken before: nothing of that is told, and the pull request that fixes them passes.
def settings = new File(project, 'content/playbook.yaml')
def good = settings.text
settings.text = good.replace('tagline:', 'tagine:')
git(project, 'git commit --quiet -a -m broken')
settings.text = good
propose(project)
def fixed = check('fixed', project)
assert fixed.log.every { !it.contains('::error') }
assert fixed.summary.contains('No messages are compared: the baseline has errors.')
assert !fixed.summary.contains('## Messages')

// What is merged is published.
def published = clone('published', project)
work(published, 'publish', 'build')
assert new File(published, 'target/playbook/index.html').text.contains('https://example.com/ours/')

// Who has not said where the tool is reads that, and nothing else fails first.
def building = steps(published, 'publish', 'build')[0].command
def unset = run(published, 'unset PLAYBOOK_TOOL; ' + building)
assert unset.code != 0
assert unset.text.contains('PLAYBOOK_TOOL: Write the address of its Git repository at the top of this file')
