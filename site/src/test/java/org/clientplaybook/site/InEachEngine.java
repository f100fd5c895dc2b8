package org.clientplaybook.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test in each engine, from a server and from a disk, or from one of them where {@link Breadth} is not whole: of a {@link Way} and the {@link Engines}, in a class that
 * {@link Engines.Shared} extends.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@MethodSource("org.clientplaybook.site.Engines#ways")
@interface InEachEngine {}
