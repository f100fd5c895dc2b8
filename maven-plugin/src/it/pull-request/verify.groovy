// What the service does with .github/workflows/check.yml, step by step, with Git and the Maven of this build.
def tools = new File(basedir, 'tools')
tools.mkdirs()
def mvn = new File(tools, 'mvn')
mvn.text = """#!/bin/sh
exec '${System.getProperty('maven.home')}/bin/mvn' -s '${new File(basedir, '../interpolated-settings.xml').canonicalPath}' \\
  '-Dmaven.repo.local=${new File(basedir, '../../it-repo').canonicalPath}' "\$@"
"""
mvn.executable = true

def run = { File folder, String script ->
    def builder = new ProcessBuilder('bash', '-e', '-c', script).directory(folder).redirectErrorStream(true)
    builder.environment().keySet().removeIf { it.startsWith('GIT_') || it.startsWith('MAVEN_') }
    builder.environment() << [
        PATH: tools.path + File.pathSeparator + System.getenv('PATH'), GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: new File(folder, 'step.md').path, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Robin', GIT_AUTHOR_EMAIL: 'robin@example.com', GIT_COMMITTER_NAME: 'Robin',
        GIT_COMMITTER_EMAIL: 'robin@example.com', MAVEN_OPTS: '-XX:TieredStopAtLevel=1']
    def process = builder.start()
    process.outputStream.close()
    def said = process.inputStream.getText('UTF-8')
    [code: process.waitFor(), text: said]
}
def git = { File folder, String script ->
    def done = run(folder, script)
    assert done.code == 0 : done.text
}
/** The steps that run something, in order: whether the job goes on when one fails, and the command. */
def steps = { File checkout ->
    new File(checkout, '.github/workflows/check.yml').text.split(/\n {6}- /).findAll { it =~ /(?m)^ *run: / }.collect { step ->
        [goesOn: step.contains('continue-on-error: true'), command: step.replaceFirst(/(?s).*?\brun: (\|\n)?/, '').stripIndent()]
    }
}
/** Checks the merge of a branch as a shallow clone, which is what the service has. */
def check = { String name, File project ->
    git(project.parentFile, "git clone --quiet --depth 2 'file://${project.canonicalPath}' ${name}")
    def checkout = new File(project.parentFile, name)
    def said = steps(checkout).collect { step ->
        def done = run(checkout, step.command)
        assert done.code == 0 : done.text
        done.text
    }
    [log: said, summary: new File(checkout, 'step.md').text]
}
/** Puts a change on a branch and merges it, as the service does to see what a pull request would bring. */
def propose = { File project ->
    git(project, 'git checkout --quiet -b change && git add -A && git commit --quiet -m change && git checkout --quiet main'
        + ' && git merge --quiet --no-ff -m merge change && git branch --quiet -d change')
}

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
assert seen.log[1].readLines().any { it ==~ /::warning file=content\/scenarios\/late-payer\/scenario\.yaml,line=\d+,col=\d+,title=blaming::.*/ }
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
