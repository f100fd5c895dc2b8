import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

def log = new File(basedir, 'build.log').text
def goal = (log =~ /playbook(?:-maven-plugin)?:([^:\s]+):help/)[0][1]
def windows = System.getProperty('os.name').startsWith('Windows')
def maven = new File(System.getProperty('maven.home'), windows ? 'bin/mvn.cmd' : 'bin/mvn')
def command = [maven.path, '-B', '-o', '-s', new File(basedir, '../interpolated-settings.xml').canonicalPath,
        "-Dmaven.repo.local=${localRepositoryPath}", '-Dplaybook.port=0',
        "org.clientplaybook:playbook-maven-plugin:${goal}:serve"]
def process = new ProcessBuilder(command.collect { it.toString() }).directory(basedir).redirectErrorStream(true).start()
process.outputStream.close()
def lines = new LinkedBlockingQueue<String>()
def said = new StringBuffer()
Thread.startDaemon { process.inputStream.eachLine('UTF-8') { said << it << '\n'; lines << it } }
def await = { pattern ->
    def line = lines.poll(90, TimeUnit.SECONDS)
    while (line != null && !(line =~ pattern)) {
        line = lines.poll(90, TimeUnit.SECONDS)
    }
    assert line != null: "nothing like $pattern in: $said"
    (line =~ pattern)[0]
}

try {
    def address = await(/Preview: (http:\/\/127\.0\.0\.1:\d+\/)/)[1]
    def page = address + 'scenario/late-payer.html'
    assert new URL(page).getText('UTF-8').contains('/-preview/preview.js')

    def yaml = new File(basedir, 'content/scenarios/late-payer/scenario.yaml')
    def text = yaml.getText('UTF-8')
    yaml.setText(text.replaceFirst(/(?m)^title: .*$/, 'title: Saved while it is shown'), 'UTF-8')
    await(/Built in \d+ ms: 1 scenario; no problems\./)
    assert new URL(page).getText('UTF-8').contains('Saved while it is shown')

    yaml.setText('title: [', 'UTF-8')
    await(/ERROR.*late-payer.scenario\.yaml:1:\d+: .*\[yaml-syntax\]/)
    assert new URL(page).getText('UTF-8').contains('Saved while it is shown')

    yaml.setText(text, 'UTF-8')
    await(/Built in \d+ ms: 1 scenario; no problems\./)
} finally {
    // As Ctrl C does.
    process.destroy()
}
assert process.waitFor(30, TimeUnit.SECONDS)
// Nothing was written.
assert !new File(basedir, 'target').exists()
