package dev.tributary.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailProvidersTest {
  private static final List<String> SERVICES =
      List.of(
          "jakarta.mail.Provider",
          "jakarta.mail.util.StreamProvider",
          "jakarta.activation.spi.MailcapRegistryProvider",
          "jakarta.activation.spi.MimeTypeRegistryProvider");

  @Test
  void every_provider_that_the_mail_library_may_load_is_registered() {
    RegisterForReflection registered =
        Objects.requireNonNull(MailProviders.class.getAnnotation(RegisterForReflection.class));
    Set<String> offered =
        SERVICES.stream()
            .flatMap(MailProvidersTest::files)
            .flatMap(MailProvidersTest::classes)
            .filter(name -> name.startsWith("org.eclipse.angus."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(registered.classNames()).containsExactlyInAnyOrderElementsOf(offered);
  }

  private static Stream<URL> files(String service) {
    return MailProvidersTest.class.getClassLoader().resources("META-INF/services/" + service);
  }

  private static Stream<String> classes(URL file) {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList()
              .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
