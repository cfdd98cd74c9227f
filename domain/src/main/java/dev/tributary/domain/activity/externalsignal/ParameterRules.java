package dev.tributary.domain.activity.externalsignal;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.workflow.ParameterValues;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the parameters of a signal; what is wrong with them is noted in the problems. */
final class ParameterRules {
  private final ActivityPlace place;
  private final SettingProblems problems;

  ParameterRules(ActivityPlace place, SettingProblems problems) {
    this.place = place;
    this.problems = problems;
  }

  void check(List<Parameter> parameters) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String path = "parameters[%d]".formatted(i);
      if (!parameter.isNamedWell()) {
        problems.error(path + ".name", ExternalSignalErrorCode.BAD_NAME, parameter.name());
      }
      if (!names.add(parameter.name())) {
        problems.error(
            path + ".name", ExternalSignalErrorCode.DUPLICATE_PARAMETER, parameter.name());
      }
      checkDefault(path, parameter);
      checkOthers(path, parameter);
    }
  }

  private void checkDefault(String path, Parameter parameter) {
    parameter
        .defaultValue()
        .filter(value -> !ParameterValues.fits(parameter.type(), value))
        .ifPresent(
            value ->
                problems.error(
                    path + ".default",
                    ExternalSignalErrorCode.BAD_DEFAULT,
                    parameter.name(),
                    value.toString(),
                    parameter.type().name().toLowerCase(Locale.ROOT)));
  }

  /** One name is one event variable of a run. */
  private void checkOthers(String path, Parameter parameter) {
    if (place.parameters().stream().anyMatch(own -> own.name().equals(parameter.name()))) {
      problems.error(
          path + ".name", ExternalSignalErrorCode.PARAMETER_OF_WORKFLOW, parameter.name());
    }
    place.activities().stream()
        .filter(other -> !other.id().equals(place.activity().id()))
        .filter(other -> declaresOtherwise(other, parameter))
        .findFirst()
        .ifPresent(
            other ->
                problems.error(
                    path + ".type",
                    ExternalSignalErrorCode.OTHER_TYPE,
                    parameter.name(),
                    other.id().value()));
  }

  private static boolean declaresOtherwise(Activity other, Parameter parameter) {
    return other.settings().parameters().stream()
        .anyMatch(
            declared ->
                declared.name().equals(parameter.name()) && declared.type() != parameter.type());
  }
}
