package dev.tributary.webapp.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaType;
import dev.tributary.webapp.architecture.ProgramClasses;
import io.quarkus.qute.CheckedTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Reads what {@code ./tributary native-sources} hands to the native compiler: an executable has
 * exactly the resolvers that stand there.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NativeSourcesIT {
  private static final Path FOLDER = Path.of("target", "native-sources");

  @Test
  void hold_a_resolver_for_every_type_that_a_template_is_given() {
    Set<String> wanted =
        Stream.concat(typesOfPages(), typesOfTags())
            .map(NativeSourcesIT::resolver)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(wanted).hasSizeGreaterThan(10);
    assertThat(entries()).containsAll(wanted);
  }

  private static Stream<String> typesOfTags() {
    return Templates.all().stream().flatMap(template -> template.declaredTypes().stream());
  }

  private static Stream<String> typesOfPages() {
    return ProgramClasses.ofWebapp()
        .filter(type -> type.isAnnotatedWith(CheckedTemplate.class))
        .flatMap(templates -> templates.getMethods().stream())
        .flatMap(method -> method.getParameterTypes().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Set::stream)
        .filter(type -> type.getPackageName().startsWith("dev.tributary"))
        .filter(type -> !type.isEnum())
        .map(JavaClass::getName);
  }

  private static String resolver(String type) {
    return type.replace('.', '/').replace("$", "$_") + "_ValueResolver.class";
  }

  private static Set<String> entries() {
    List<Path> jars = jars();
    Assumptions.assumeFalse(
        jars.isEmpty(), "SKIPPED: run ./tributary native-sources first, as .ci/run does");
    try (JarFile jar = new JarFile(jars.getFirst().toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> jars() {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith("-runner.jar")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
