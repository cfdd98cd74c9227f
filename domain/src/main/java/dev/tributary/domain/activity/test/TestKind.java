package dev.tributary.domain.activity.test;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of tests. Their outlets have the names that the author gives them. */
public record TestKind(ExpressionLanguage language) implements ActivityKind<TestSettings> {
  /** The outlet of rows for which no condition holds. */
  public static final Outlet DEFAULT = new Outlet("default");

  @Override
  public String id() {
    return TestSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("test.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.EXECUTION;
  }

  @Override
  public Inlets inlets() {
    return Inlets.ONE;
  }

  /** The only one whose name no author chooses. */
  @Override
  public List<Outlet> outlets() {
    return List.of(DEFAULT);
  }

  @Override
  public boolean authorsNameOutlets() {
    return true;
  }

  @Override
  public List<Outlet> outlets(TestSettings settings) {
    return Stream.concat(
            settings.branches().stream()
                .map(Branch::outlet)
                .filter(TestRules::isFree)
                .map(Outlet::new),
            settings.defaultOutlet() ? Stream.of(DEFAULT) : Stream.empty())
        .distinct()
        .toList();
  }

  @Override
  public Message label(Outlet outlet) {
    return outlet.equals(DEFAULT)
        ? Message.of("test.default")
        : Message.of("test.outlet", outlet.name());
  }

  @Override
  public boolean mayStayUnconnected(TestSettings settings, Outlet outlet) {
    return false;
  }

  @Override
  public List<Problem> problems(TestSettings settings, ActivityPlace place) {
    SettingChecks checks = new SettingChecks(language);
    new TestRules(checks).conditions(settings, Scope.ofVariables(place.variables()));
    return checks.problems(place);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      TestSettings settings, Outlet outlet, ActivityPlace place) {
    return place.arriving();
  }
}
