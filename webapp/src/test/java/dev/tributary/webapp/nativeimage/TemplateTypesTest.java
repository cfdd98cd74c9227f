package dev.tributary.webapp.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.tributary.webapp.architecture.ProgramClasses;
import dev.tributary.webapp.nativeimage.Templates.Template;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A native executable reads the parts of an object in a template only through resolvers that the
 * build generates, and it generates them for types that it knows: those of page methods and those
 * that a template declares.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateTypesTest {
  private static final Pattern ALIAS =
      Pattern.compile("\\{#for (\\w+) in [\\w.]*?(\\w+)}|\\{#let (\\w+)=[\\w.]*?(\\w+)}");

  static List<Template> tags() {
    return Templates.tags();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void a_tag_declares_the_type_of_each_argument(Template tag) {
    assertThat(tag.declared()).containsExactlyElementsOf(Templates.argumentsOf(tag.name()));
  }

  @Test
  void declared_types_exist() {
    Set<String> declared =
        Templates.all().stream()
            .flatMap(template -> template.declaredTypes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(declared).isNotEmpty().allSatisfy(TemplateTypesTest::exists);
  }

  /** {@code Enum.name()} and {@code ordinal()} get no resolver, whatever is declared. */
  @Test
  void no_template_reads_the_name_of_an_enum() {
    Set<String> enums = accessorsOfEnums();
    assertThat(enums).contains("notice");
    for (Template template : Templates.all()) {
      Set<String> names = new TreeSet<>(enums);
      ALIAS
          .matcher(template.text())
          .results()
          .map(found -> alias(found, enums))
          .forEach(names::addAll);
      String anyOf = String.join("|", names);
      assertThat(template.text())
          .as(template.name())
          .doesNotContainPattern("\\b(%s)\\.(name|ordinal)\\b".formatted(anyOf));
    }
  }

  private static Set<String> alias(MatchResult found, Set<String> enums) {
    boolean loop = found.group(1) != null;
    String of = loop ? found.group(2) : found.group(4);
    return enums.contains(of) ? Set.of(loop ? found.group(1) : found.group(3)) : Set.of();
  }

  /** The names of the parts of pages that are an enum, or a list of one. */
  private static Set<String> accessorsOfEnums() {
    return ProgramClasses.ofWebapp()
        .filter(JavaClass::isRecord)
        .flatMap(page -> page.getMethods().stream())
        .filter(method -> method.getParameters().isEmpty())
        .filter(TemplateTypesTest::givesAnEnum)
        .map(JavaMethod::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean givesAnEnum(JavaMethod method) {
    return Stream.concat(
            Stream.of(method.getRawReturnType()),
            method.getReturnType().getAllInvolvedRawTypes().stream())
        .anyMatch(JavaClass::isEnum);
  }

  private static void exists(String type) {
    try {
      assertThat(Class.forName(type)).isNotNull();
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("a template declares a type that does not exist: " + type, missing);
    }
  }
}
