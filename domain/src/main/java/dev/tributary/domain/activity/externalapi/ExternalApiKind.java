package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncRules;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.cache.CacheRules;
import dev.tributary.domain.activity.externalapi.drift.DriftRules;
import dev.tributary.domain.activity.externalapi.guardrails.ExternalApiPolicy;
import dev.tributary.domain.activity.externalapi.guardrails.GuardrailRules;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalRules;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundRules;
import dev.tributary.domain.activity.externalapi.paging.PagingRules;
import dev.tributary.domain.activity.externalapi.personal.PersonalRules;
import dev.tributary.domain.activity.externalapi.personal.SentColumn;
import dev.tributary.domain.activity.externalapi.personal.SentColumns;
import dev.tributary.domain.activity.externalapi.plan.CarriedColumns;
import dev.tributary.domain.activity.externalapi.plan.PlanColumns;
import dev.tributary.domain.activity.externalapi.plan.PlanRules;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.BodyRules;
import dev.tributary.domain.activity.externalapi.request.CallRules;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.request.InboundRules;
import dev.tributary.domain.activity.externalapi.request.TemplateCheck;
import dev.tributary.domain.activity.externalapi.response.ResponseRules;
import dev.tributary.domain.activity.externalapi.response.RowCondition;
import dev.tributary.domain.activity.externalapi.response.SelectionRules;
import dev.tributary.domain.activity.externalapi.rule.ResponseRuleRules;
import dev.tributary.domain.activity.externalapi.rule.RetryRules;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of External API activities. */
public final class ExternalApiKind implements ActivityKind<ExternalApiSettings> {
  private final ExternalApiPolicy policy;

  public ExternalApiKind(ExternalApiPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ExternalApiSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("externalapi.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.DATA_MANAGEMENT;
  }

  @Override
  public Inlets inlets() {
    return Inlets.OPTIONAL;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT, Outlet.FAILED, Outlet.REJECTS);
  }

  @Override
  public List<Outlet> outlets(ExternalApiSettings settings) {
    return settings.outbound().mayReject() ? outlets() : List.of(Outlet.OUT, Outlet.FAILED);
  }

  @Override
  public boolean mayStayUnconnected(ExternalApiSettings settings, Outlet outlet) {
    return outlet.equals(Outlet.REJECTS)
        || (outlet.equals(Outlet.FAILED) && !settings.failure().enabled());
  }

  @Override
  public List<Problem> problems(ExternalApiSettings settings, ActivityPlace place) {
    SettingProblems problems = new SettingProblems();
    TemplateCheck templates = templates(settings, place);
    new InboundRules(place, policy.catalogue(), templates, problems)
        .check(settings.inbound(), settings.plan());
    new PlanRules(columns(settings, place), settings.outbound(), problems).check(settings.plan());
    new OutboundRules(settings.guardrails(), problems).check(settings.outbound());
    new ResponseRules(problems).check(settings.response(), settings.outbound());
    RowCondition conditions = new RowCondition(policy.language(), policy.catalogue());
    Map<String, ValueType> variables = variables(settings, place);
    new SelectionRules(conditions, variables, problems)
        .check(settings.response().selection(), settings.outbound());
    new IncrementalRules(problems).check(settings.incremental(), settings.outbound());
    if (settings.incremental().windowed() && settings.async().enabled()) {
      problems.error("incremental.step", ExternalApiErrorCode.STEP_OF_JOB);
    }
    new DriftRules(problems).check(settings.drift(), settings.outbound());
    CallSettings call = settings.execution();
    CallRules calls = new CallRules(policy.targets(), templates, problems);
    calls.check(call);
    new AsyncRules(calls, problems)
        .check(settings.async(), call, settings.plan(), settings.cache());
    new RetryRules(problems).check(call.retry());
    new ResponseRuleRules(problems).check(settings.rules(), settings.pagination().paged());
    new BodyRules(templates, problems).check(call.body(), call.method(), settings.inbound());
    new PagingRules(settings.outbound(), conditions, variables, problems)
        .check(settings.pagination());
    new CacheRules(problems).check(settings.cache(), call, settings.pagination());
    new CredentialRules(policy.secrets(), problems).check(settings);
    new CallAccountRules(policy.accounts(), problems).check(settings.execution());
    new PersonalRules(policy.catalogue(), problems)
        .check(call, settings.inbound().arriving(place), sent(settings, place));
    new GuardrailRules(policy.highest(), problems).check(settings.guardrails());
    warnOfMany(place, problems);
    return problems.problems(place);
  }

  @Override
  public Optional<ActivityId> lacksRows(ExternalApiSettings settings, ActivityPlace place) {
    InboundMapping inbound = settings.inbound();
    return inbound.needsRows(settings.plan()) && inbound.arriving(place).isEmpty()
        ? inbound.set().or(place::withoutRows)
        : Optional.empty();
  }

  @Override
  public Optional<WorkTableStructure> structure(
      ExternalApiSettings settings, Outlet outlet, ActivityPlace place) {
    Optional<CarriedColumns> carried = CarriedColumns.of(settings.plan(), columns(settings, place));
    if (outlet.equals(Outlet.REJECTS)) {
      return carried.map(settings::rejects);
    }
    boolean reported =
        outlet.equals(Outlet.OUT)
            && settings.outbound().includedColumns().stream()
                .allMatch(c -> Column.isValidName(c.name()));
    return reported ? carried.map(settings::rows) : Optional.empty();
  }

  private Optional<PlanColumns> columns(ExternalApiSettings settings, ActivityPlace place) {
    return settings.inbound().arriving(place).map(rows -> PlanColumns.of(rows, policy.catalogue()));
  }

  /** Too many calls can slow down the whole instance; the activities beyond the number say so. */
  private void warnOfMany(ActivityPlace place, SettingProblems problems) {
    List<Activity> calls = place.activities().stream().filter(a -> a.kind().equals(id())).toList();
    if (calls.indexOf(place.activity()) >= policy.callsWithoutWarning()) {
      problems.warning(
          "execution",
          ExternalApiErrorCode.TOO_MANY_CALLS,
          calls.size(),
          policy.callsWithoutWarning());
    }
  }

  private List<SentColumn> sent(ExternalApiSettings settings, ActivityPlace place) {
    Map<String, ValueType> variables = variables(settings, place);
    return settings
        .inbound()
        .arriving(place)
        .map(rows -> new Scope(RowScopes.sources(rows, policy.catalogue()), variables))
        .map(
            scope ->
                new SentColumns(policy.language())
                    .personal(settings.execution(), settings.inbound(), scope))
        .orElse(List.of());
  }

  private TemplateCheck templates(ExternalApiSettings settings, ActivityPlace place) {
    Map<String, ValueType> variables = variables(settings, place);
    Optional<Scope> scope =
        settings.plan().ofSingleRows()
            ? settings
                .inbound()
                .arriving(place)
                .map(rows -> new Scope(RowScopes.sources(rows, policy.catalogue()), variables))
            : Optional.of(Scope.ofVariables(variables));
    return new TemplateCheck(policy.language(), variables, scope);
  }

  /** Those of the workflow, and those that this activity gives its own expressions. */
  private static Map<String, ValueType> variables(
      ExternalApiSettings settings, ActivityPlace place) {
    Map<String, ValueType> types = new HashMap<>(place.variables());
    IncrementalRules.type(settings.incremental(), settings.outbound())
        .ifPresent(
            type -> {
              types.put(IncrementalSettings.VARIABLE, type);
              if (settings.incremental().windowed()) {
                types.put(IncrementalSettings.END_VARIABLE, type);
              }
            });
    if (settings.async().identified()) {
      types.put(AsyncSettings.VARIABLE, ValueType.TEXT);
    }
    return types;
  }
}
