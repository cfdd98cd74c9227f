package dev.tributary.domain.activity.externalapi.personal;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which personal data may be sent, and to whom it is. */
public final class PersonalRules {
  private final ResourceCatalogue catalogue;
  private final SettingProblems problems;

  public PersonalRules(ResourceCatalogue catalogue, SettingProblems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /**
   * Reports what is refused; a warning names what is sent and who gets it.
   *
   * @param rows that arrive; empty when they are not known
   * @param sent the personal columns in the requests
   */
  public void check(CallSettings call, Optional<WorkTableStructure> rows, List<SentColumn> sent) {
    sent.stream()
        .flatMap(column -> column.resources().stream())
        .distinct()
        .sorted()
        .flatMap(name -> catalogue.find(name).stream())
        .forEach(resource -> check(resource, rows, of(resource, sent), call));
    if (!sent.isEmpty()) {
      problems.warning(
          "execution.url", ExternalApiErrorCode.PERSONAL_SENT, names(sent), receiver(call));
    }
  }

  private void check(
      Resource resource,
      Optional<WorkTableStructure> rows,
      List<SentColumn> sent,
      CallSettings call) {
    String place = sent.getFirst().setting();
    switch (resource.personal().sharing()) {
      case Sharing.Allowed() -> {}
      case Sharing.Refused() ->
          problems.error(
              place,
              ExternalApiErrorCode.PERSONAL_REFUSED,
              names(sent),
              resource.name().value(),
              receiver(call));
      case Sharing.WithConsent _ -> {
        if (rows.filter(structure -> ofPopulation(structure, resource)).isEmpty()) {
          problems.error(
              place,
              ExternalApiErrorCode.PERSONAL_WITHOUT_CONSENT,
              names(sent),
              resource.name().value());
        }
      }
    }
  }

  /**
   * The consent that a row needs to be sent; empty when none is demanded.
   *
   * @param rows that arrive
   */
  public static Optional<Sharing.WithConsent> consent(
      ResourceCatalogue catalogue, WorkTableStructure rows, List<SentColumn> sent) {
    return rows.population()
        .filter(
            population ->
                sent.stream().anyMatch(one -> one.resources().contains(population.resource())))
        .flatMap(population -> catalogue.find(population.resource()))
        .flatMap(resource -> resource.personal().sharing().consent());
  }

  /** Who gets the requests: the account and the origin, or the origin alone. */
  public static String receiver(CallSettings call) {
    return call.account()
        .map(AccountName::value)
        .map(account -> "%s (%s)".formatted(account, call.origin()))
        .orElseGet(call::origin);
  }

  /** The columns, each once. */
  public static String names(List<SentColumn> sent) {
    return sent.stream().map(SentColumn::column).distinct().collect(Collectors.joining(", "));
  }

  private static boolean ofPopulation(WorkTableStructure rows, Resource resource) {
    return rows.population()
        .filter(population -> population.resource().equals(resource.name().value()))
        .isPresent();
  }

  private static List<SentColumn> of(Resource resource, List<SentColumn> sent) {
    return sent.stream()
        .filter(column -> column.resources().contains(resource.name().value()))
        .toList();
  }
}
