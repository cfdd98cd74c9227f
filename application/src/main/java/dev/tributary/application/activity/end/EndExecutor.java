package dev.tributary.application.activity.end;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ArgumentValues;
import dev.tributary.application.signal.SignalNextWorkflow;
import dev.tributary.application.signal.SignalRequest;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.end.EndRules;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.end.EndSignal;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SequencedMap;

/**
 * Ends the branch, and starts a run of another workflow where the settings name one; a test run
 * starts none.
 */
@ApplicationScoped
public class EndExecutor implements ActivityExecutor<EndSettings> {
  private static final Completed ENDED = new Completed(List.of(), Variables.NONE);

  private final ExpressionLanguage language;
  private final ArgumentValues values;
  private final SignalNextWorkflow signals;

  public EndExecutor(
      ExpressionLanguage language, ArgumentValues values, SignalNextWorkflow signals) {
    this.language = language;
    this.values = values;
    this.signals = signals;
  }

  @Override
  public Reach reach(EndSettings settings) {
    return settings.signal().isSent() ? Reach.DATABASE : Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(EndSettings settings, ActivityContext context) {
    if (!settings.signal().isSent()) {
      return ENDED;
    }
    SettingChecks checks = new SettingChecks(language);
    SequencedMap<String, Term> terms =
        new EndRules(checks).check(settings.signal(), context.variableTypes());
    return checks.all().isEmpty()
        ? signalled(settings.signal(), terms, context)
        : Failed.of(ActivityFailure.configuration(checks.all().getFirst()));
  }

  private ActivityOutcome signalled(
      EndSignal signal, SequencedMap<String, Term> terms, ActivityContext context) {
    if (context.test().isPresent()) {
      context.info(Message.of("testrun.notSignalled", signal.workflow(), signal.activity()));
      return ENDED;
    }
    try {
      RunId run =
          signals.signal(
              new SignalRequest(
                  new WorkflowName(signal.workflow()),
                  new ActivityId(signal.activity()),
                  values.of(terms, context)),
              new Origin(context.run(), context.activity().id()));
      context.info(Message.of("end.signalled", signal.workflow(), run.toString()));
      return ENDED;
    } catch (RequestRefused refused) {
      return Failed.of(new ActivityFailure(refused.code(), refused.problem(), Cause.CONFIGURATION));
    }
  }
}
