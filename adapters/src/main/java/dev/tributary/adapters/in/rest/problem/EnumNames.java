package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.EnumWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of constants in the API and in texts for people. */
public final class EnumNames {
  private EnumNames() {}

  /** {@code FINISHED_WITH_WARNINGS} as {@code finishedWithWarnings}. */
  public static String id(Enum<?> constant) {
    return EnumWords.id(constant);
  }

  /** The word of a constant in the bundle {@code rest}: {@code runState.finished}. */
  public static String text(String family, Enum<?> constant, Locale locale) {
    return Texts.render(EnumWords.of(family, constant), locale);
  }

  /**
   * The constant that {@code text} names.
   *
   * @throws RestProblem naming the choices, when it names none, or the field, when it is missing
   */
  public static <E extends Enum<E>> E read(String field, @Nullable String text, Class<E> type) {
    if (text == null) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, field);
    }
    List<E> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> id(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RestProblem(BAD_REQUEST, RestErrorCode.BAD_CHOICE, field, text, choices(type)));
  }

  private static String choices(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(EnumNames::id)
        .collect(Collectors.joining(", "));
  }
}
