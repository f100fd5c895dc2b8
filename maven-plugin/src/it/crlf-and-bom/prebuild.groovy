def content = new File(basedir, 'content')
content.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def copy = new File(basedir, 'target/content/' + content.toPath().relativize(file.toPath()))
    copy.parentFile.mkdirs()
    copy.setText('\uFEFF' + file.getText('UTF-8').replace('\n', '\r\n'), 'UTF-8')
}
