package org.clientplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.clientplaybook.maven.CheckMojo.FailOn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckMojoTest {
    @ParameterizedTest
    @ValueSource(strings = {"warning", "WARNING", "Warning", " warning "})
    void whatFailsIsReadInWhicheverCase(String parameter) throws MojoFailureException {
        assertThat(FailOn.of(parameter)).isEqualTo(FailOn.WARNING);
        assertThat(FailOn.of(parameter.replaceAll("(?i)warning", "NEVER"))).isEqualTo(FailOn.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "warnings", "none"})
    void anUnknownOneIsNamed(String parameter) {
        assertThatThrownBy(() -> FailOn.of(parameter))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("playbook.failOn must be error, warning or never, not `" + parameter + "`.");
    }
}
