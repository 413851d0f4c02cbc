package com.genius365.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a program is started.
 *
 * @param arguments of {@code java}: options, then what to run
 * @param page answers with 200 once the program is ready
 */
record ProgramLaunch(List<String> arguments, String page) {

    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** The packaged program, as {@code mvn package} leaves it. */
    static final Path JAR = Path.of("target", "genius365.jar").toAbsolutePath();

    static ProgramLaunch jar(Path jar, String page) {
        return new ProgramLaunch(List.of(NATIVE_ACCESS, "-jar", jar.toString()), page);
    }

    static ProgramLaunch classes(String mainClass, String page, Path... classPath) {
        var joined = String.join(
                System.getProperty("path.separator"),
                Stream.of(classPath).map(Path::toString).toList());
        return new ProgramLaunch(List.of(NATIVE_ACCESS, "-cp", joined, mainClass), page);
    }

    ProgramLaunch with(String option) {
        var more = new ArrayList<String>();
        more.add(option);
        more.addAll(arguments);
        return new ProgramLaunch(more, page);
    }
}
