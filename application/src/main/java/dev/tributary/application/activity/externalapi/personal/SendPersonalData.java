package dev.tributary.application.activity.externalapi.personal;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.personal.PersonalRules;
import dev.tributary.domain.activity.externalapi.personal.SentColumn;
import dev.tributary.domain.activity.externalapi.personal.SentColumns;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the personal data in the requests of an execution, and keeps back what may not be sent. */
@ApplicationScoped
public class SendPersonalData {
  private final ExpressionLanguage language;
  private final Resources catalogue;
  private final ConsentedRows consented;

  public SendPersonalData(
      ExpressionLanguage language, Resources catalogue, ConsentedRows consented) {
    this.language = language;
    this.catalogue = catalogue;
    this.consented = consented;
  }

  /** The personal columns of the arriving rows that the requests hold. */
  public List<SentColumn> columns(
      ExternalApiSettings settings, Optional<WorkTable> arriving, ActivityContext context) {
    return columns(settings, arriving, Set.of(), context);
  }

  /**
   * The same of rows that calls are made of.
   *
   * @param copied those of their columns that are copies of attributes of people
   */
  public List<SentColumn> columns(
      ExternalApiSettings settings,
      Optional<WorkTable> arriving,
      Set<String> copied,
      ActivityContext context) {
    return arriving
        .map(rows -> RowScopes.sources(rows.structure(), copied, catalogue))
        .map(sources -> new Scope(sources, context.variableTypes()))
        .map(
            scope ->
                new SentColumns(language).personal(settings.execution(), settings.inbound(), scope))
        .orElse(List.of());
  }

  /** Why they may not be sent, as their resources are now. */
  public Optional<ActivityFailure> refused(
      ExternalApiSettings settings, Optional<WorkTable> arriving, ActivityContext context) {
    return refused(settings, arriving, Set.of(), context);
  }

  /**
   * The same of rows that calls are made of.
   *
   * @param copied those of their columns that are copies of attributes of people
   */
  public Optional<ActivityFailure> refused(
      ExternalApiSettings settings,
      Optional<WorkTable> arriving,
      Set<String> copied,
      ActivityContext context) {
    SettingProblems problems = new SettingProblems();
    new PersonalRules(catalogue, problems)
        .check(
            settings.execution(),
            arriving.map(WorkTable::structure),
            columns(settings, arriving, copied, context));
    return problems.errors().stream().findFirst().map(ActivityFailure::configuration);
  }

  /**
   * The rows that may be sent: all that arrive, or those with the consent that their resource
   * demands. In the caller's transaction.
   */
  public WorkTable consented(
      ExternalApiSettings settings, WorkTable arriving, ActivityContext context) {
    return consented(arriving, consent(settings, arriving, context), context);
  }

  /** The same with the consent that was demanded. */
  public WorkTable consented(
      WorkTable arriving, Optional<WithConsent> demanded, ActivityContext context) {
    return demanded.map(consent -> consented(arriving, consent, context)).orElse(arriving);
  }

  /** The consent that is demanded of rows now, as their resource is; empty when none is. */
  public Optional<WithConsent> consent(
      ExternalApiSettings settings, WorkTable arriving, ActivityContext context) {
    return PersonalRules.consent(
        catalogue, arriving.structure(), columns(settings, Optional.of(arriving), context));
  }

  private WorkTable consented(WorkTable arriving, WithConsent consent, ActivityContext context) {
    NewTable into = context.table(Outlet.OUT, arriving.structure());
    WorkTable kept = consented.select(arriving, consent, into, context);
    long without = arriving.rows() - kept.rows();
    if (without > 0) {
      context.info(Message.of("externalapi.withoutConsent", without, consent.column()));
    }
    return kept;
  }
}
