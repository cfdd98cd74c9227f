package dev.tributary.domain.personalisation;

import dev.tributary.domain.expression.Suggestion;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Validates the names of a message's text before anything is sent. */
public final class FieldRules {
  private final MessageFields fields;

  public FieldRules(MessageFields fields) {
    this.fields = fields;
  }

  /** Everything wrong with {@code uses}, in their order; of the text as a whole. */
  public List<Problem> problems(List<FieldUse> uses) {
    return uses.stream().flatMap(use -> problem(use).stream()).toList();
  }

  /** The columns that {@code uses} read, each once; those that are wrong are left out. */
  public Set<MessageFields.Field> columns(List<FieldUse> uses) {
    Set<MessageFields.Field> columns = new LinkedHashSet<>();
    uses.stream()
        .filter(use -> problem(use).isEmpty())
        .forEach(use -> resolved(use).ifPresent(columns::add));
    return columns;
  }

  private Optional<Problem> problem(FieldUse use) {
    String first = use.path().getFirst();
    return switch (first) {
      case MessageFields.DATA -> owned(use, fields.row().sequencedKeySet(), "data");
      case MessageFields.PROFILE -> owned(use, fields.profile().sequencedKeySet(), "profile");
      case MessageFields.VARIABLES -> owned(use, fields.variables().keySet(), "vars");
      case MessageFields.UNSUBSCRIBE -> ours(use, first);
      default -> bare(use, first);
    };
  }

  /** A value that every message has; a column of that name needs its owner before it. */
  private Optional<Problem> ours(FieldUse use, String name) {
    List<String> columns =
        Stream.of(fields.data(name), fields.profile(name))
            .flatMap(Optional::stream)
            .map(MessageFields.Field::name)
            .toList();
    return columns.isEmpty() ? calls(use, 1) : Optional.of(ambiguous(use, name, columns));
  }

  private static Problem ambiguous(FieldUse use, String name, List<String> choices) {
    return error(
        MessageErrorCode.AMBIGUOUS_FIELD,
        use.line(),
        use.column(),
        name,
        String.join(", ", choices));
  }

  private Optional<Problem> owned(FieldUse use, Collection<String> columns, String owner) {
    if (use.path().size() < 2 || !columns.contains(use.path().get(1))) {
      List<String> full = columns.stream().map(column -> owner + "." + column).toList();
      return Optional.of(unknown(use, full, owner));
    }
    return calls(use, 2);
  }

  private Optional<Problem> bare(FieldUse use, String name) {
    if (fields.ambiguous(name)) {
      return Optional.of(ambiguous(use, name, List.of("data." + name, "profile." + name)));
    }
    if (fields.bare(name).isEmpty()) {
      List<String> all =
          Stream.of(
                  fields.row().keySet(),
                  fields.profile().keySet(),
                  List.of(MessageFields.UNSUBSCRIBE))
              .flatMap(Collection::stream)
              .distinct()
              .toList();
      return Optional.of(unknown(use, all, owners()));
    }
    return calls(use, 1);
  }

  private String owners() {
    return fields.profile().isEmpty() ? "data" : "data, profile";
  }

  /** After a column stands a function that its values have, or a part of a JSON document. */
  private Optional<Problem> calls(FieldUse use, int from) {
    boolean json = resolved(use).filter(field -> field.type() == ValueType.JSON).isPresent();
    if (json || use.path().size() <= from) {
      return Optional.empty();
    }
    return use.path().subList(from, use.path().size()).stream()
        .filter(word -> !MessageFunction.NAMES.contains(word))
        .findFirst()
        .map(
            word ->
                error(
                    MessageErrorCode.UNKNOWN_FUNCTION,
                    use.line(),
                    use.column(),
                    use.name(),
                    String.join(", ", MessageFunction.NAMES)));
  }

  private Optional<MessageFields.Field> resolved(FieldUse use) {
    List<String> path = new ArrayList<>(use.path());
    String first = path.removeFirst();
    return switch (first) {
      case MessageFields.DATA -> path.isEmpty() ? Optional.empty() : fields.data(path.getFirst());
      case MessageFields.PROFILE ->
          path.isEmpty() ? Optional.empty() : fields.profile(path.getFirst());
      case MessageFields.VARIABLES, MessageFields.UNSUBSCRIBE -> Optional.empty();
      default -> fields.bare(first);
    };
  }

  private static Problem unknown(FieldUse use, List<String> candidates, String owner) {
    Optional<String> like = Suggestion.nearest(use.name(), candidates);
    return like.map(
            name ->
                error(
                    MessageErrorCode.UNKNOWN_FIELD_LIKE,
                    use.line(),
                    use.column(),
                    use.name(),
                    owner,
                    name))
        .orElseGet(
            () ->
                error(MessageErrorCode.UNKNOWN_FIELD, use.line(), use.column(), use.name(), owner));
  }

  private static Problem error(ErrorCode code, Object... arguments) {
    return Problem.error("", code, arguments);
  }
}
