package dev.tributary.adapters.in.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Which members of a record are always there: those whose component is not nullable. */
final class RecordMembers {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName NAMED =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final String OURS = "dev.tributary.adapters.";
  private static final String PAGE = "Page";

  private final List<ClassInfo> records;

  RecordMembers(IndexView index) {
    this.records =
        index.getKnownClasses().stream()
            .filter(one -> one.isRecord() && one.name().toString().startsWith(OURS))
            .toList();
  }

  /** Adds to {@code schema} the members that it requires, unless an annotation names them. */
  void require(String name, Schema schema) {
    Map<String, Schema> properties = Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    if (schema.getRequired() != null || properties.isEmpty()) {
      return;
    }
    if (name.startsWith(PAGE)) {
      schema.setRequired(List.of("items"));
      return;
    }
    records.stream()
        .filter(one -> isNamed(one, name) && components(one).equals(properties.keySet()))
        .findFirst()
        .map(RecordMembers::always)
        .filter(required -> !required.isEmpty())
        .ifPresent(schema::setRequired);
  }

  /** Of two records with one simple name the second one's schema ends in a digit. */
  private static boolean isNamed(ClassInfo type, String schema) {
    String declared =
        Optional.ofNullable(type.declaredAnnotation(NAMED))
            .map(annotation -> annotation.value("name"))
            .map(value -> value.asString())
            .orElse("");
    return schema.equals(declared)
        || schema.replaceAll("(?<!\\d)\\d++$", "").equals(type.simpleName());
  }

  private static Set<String> components(ClassInfo type) {
    return type.recordComponents().stream()
        .map(RecordComponentInfo::name)
        .collect(Collectors.toSet());
  }

  private static List<String> always(ClassInfo type) {
    return type.recordComponentsInDeclarationOrder().stream()
        .filter(component -> !component.type().hasAnnotation(NULLABLE))
        .map(RecordComponentInfo::name)
        .toList();
  }
}
