package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.sample.ElementProperties.ColumnValues;
import dev.tributary.domain.activity.externalapi.sample.RowCandidate.ElementKind;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** Finds what the elements of one array offer: the union of their properties. */
final class ArrayColumns {
  private static final String SCALAR = "value";

  private final JsonPointer path;
  private final List<JsonValue> elements;
  private final Guardrails guardrails;
  private final ProposalLimits limits;

  private ArrayColumns(
      JsonPointer path, List<JsonValue> elements, Guardrails guardrails, ProposalLimits limits) {
    this.path = path;
    this.elements = elements;
    this.guardrails = guardrails;
    this.limits = limits;
  }

  static RowCandidate of(
      JsonPointer path, JsonArray array, Guardrails guardrails, ProposalLimits limits) {
    ArrayColumns columns = new ArrayColumns(path, array.elements(), guardrails, limits);
    return switch (columns.kind()) {
      case OBJECTS -> columns.ofObjects();
      case SCALARS -> columns.ofScalars();
      case ARRAYS -> columns.unusable(ElementKind.ARRAYS, columns.nested(path.element(0)));
      case NONE ->
          columns.unusable(
              ElementKind.NONE,
              SampleProblem.warning(path, ExternalApiErrorCode.ARRAY_EMPTY, shown(path)));
    };
  }

  private ElementKind kind() {
    if (elements.isEmpty()) {
      return ElementKind.NONE;
    }
    if (elements.stream().anyMatch(JsonObject.class::isInstance)) {
      return ElementKind.OBJECTS;
    }
    return elements.stream().anyMatch(JsonArray.class::isInstance)
        ? ElementKind.ARRAYS
        : ElementKind.SCALARS;
  }

  private RowCandidate ofObjects() {
    int other = firstOther();
    if (other >= 0) {
      return unusable(
          ElementKind.OBJECTS,
          SampleProblem.error(
              path.element(other),
              ExternalApiErrorCode.ELEMENTS_MIXED,
              shown(path.element(other))));
    }
    List<ColumnValues> properties = properties();
    if (properties.stream().noneMatch(property -> property.values().scalar())) {
      JsonPointer below = arrayBelow();
      if (!below.root()) {
        return unusable(ElementKind.OBJECTS, nested(below));
      }
    }
    ProposedColumns columns =
        new ProposedColumns(guardrails, path.element(0), ColumnOrigin.ELEMENT);
    properties.forEach(each -> columns.add(each.name(), each.path(), each.values()));
    return new RowCandidate(
        path, ElementKind.OBJECTS, elements.size(), columns.columns(), columns.problems());
  }

  private RowCandidate ofScalars() {
    ObservedValues values = new ObservedValues();
    elements.forEach(values::add);
    return new RowCandidate(
        path,
        ElementKind.SCALARS,
        elements.size(),
        List.of(values.column(SCALAR, SCALAR, JsonPointer.ROOT, ColumnOrigin.ELEMENT)),
        List.of());
  }

  private List<ColumnValues> properties() {
    ElementProperties properties = new ElementProperties(limits);
    elements.forEach(element -> properties.add((JsonObject) element));
    return properties.columns(guardrails.maxKeyLength());
  }

  private int firstOther() {
    return IntStream.range(0, elements.size())
        .filter(i -> !(elements.get(i) instanceof JsonObject))
        .findFirst()
        .orElse(-1);
  }

  /** The first array in the first element; the root when there is none. */
  private JsonPointer arrayBelow() {
    return ((JsonObject) elements.getFirst())
        .members().entrySet().stream()
            .filter(member -> member.getValue() instanceof JsonArray)
            .map(member -> path.element(0).member(member.getKey()))
            .findFirst()
            .orElse(JsonPointer.ROOT);
  }

  private SampleProblem nested(JsonPointer inner) {
    return SampleProblem.error(
        inner, ExternalApiErrorCode.ARRAY_IN_ARRAY, shown(path), shown(inner));
  }

  private RowCandidate unusable(ElementKind kind, SampleProblem problem) {
    return new RowCandidate(path, kind, elements.size(), List.of(), List.of(problem));
  }

  private static String shown(JsonPointer path) {
    return path.root() ? "/" : path.toString();
  }
}
