package dev.tributary.domain.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One form of a function: what it takes and gives. A name may have several forms.
 *
 * @param name the canonical spelling; written in any case
 * @param repeated how often the last parameter may come again; 0 or {@link #MANY}
 */
public record Function(
    String name,
    Category category,
    List<Parameter> parameters,
    int repeated,
    ResultType result,
    NullRule nulls) {
  /** As many arguments as fit an expression. */
  public static final int MANY = Integer.MAX_VALUE;

  public Function {
    parameters = List.copyOf(parameters);
  }

  /** Identifies the form: {@code Round(number, integer)}. */
  public String id() {
    return parameters.stream()
        .map(parameter -> parameter.type().name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", ", name + "(", repeated > 0 ? ", …)" : ")"));
  }

  /** As a person writes it: {@code Round(number, decimals)}. */
  public String usage() {
    return parameters.stream()
        .map(Parameter::name)
        .collect(Collectors.joining(", ", name + "(", repeated > 0 ? ", …)" : ")"));
  }

  boolean takesCount(int arguments) {
    return arguments == parameters.size() || (repeated > 0 && arguments > parameters.size());
  }

  Parameter parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  /** One argument's place. */
  public record Parameter(String name, ParameterType type) {}

  /** The chapters of the function list. */
  public enum Category {
    DATES,
    NUMBERS,
    TEXTS,
    OTHERS
  }

  static Form form(String name, Category category) {
    return new Form(name, category, new ArrayList<>());
  }

  /** A form while it is being declared. */
  record Form(String name, Category category, List<Parameter> parameters) {
    Form takes(String parameter, ParameterType type) {
      parameters.add(new Parameter(parameter, type));
      return this;
    }

    Function gives(ResultType result) {
      return gives(result, NullRule.NULL_GIVES_NULL);
    }

    Function gives(ResultType result, NullRule nulls) {
      return new Function(name, category, parameters, 0, result, nulls);
    }

    Function andMoreGives(ResultType result, NullRule nulls) {
      return new Function(name, category, parameters, MANY, result, nulls);
    }
  }
}
