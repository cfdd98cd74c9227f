package dev.tributary.webapp.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.fork.ForkExecutor;
import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.fork.ForkKind;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KindRegistryTest {
  private static final KindRegistration<ForkSettings> FORK = registration(new ForkKind());

  @Test
  void gives_the_rules_the_executor_and_the_codec_of_a_registered_kind() {
    KindRegistry registry = new KindRegistry(List.of(FORK));

    assertThat(registry.kinds().ids()).containsExactly("fork");
    assertThat(registry.executors().supportsDryRun(new ForkSettings())).isTrue();
    assertThat(registry.declarations().kinds()).containsExactly("fork");
  }

  @Test
  void refuses_two_kinds_of_one_id() {
    assertThat(refusal(List.of(FORK, FORK)))
        .isEqualTo("Two kinds of activities have the id 'fork'.");
  }

  @Test
  void refuses_a_kind_whose_name_or_outlet_has_no_words() {
    assertThat(refusal(List.of(FORK, registration(new Nameless()))))
        .contains("nameless: nowhere.kind, nameless: activity.outlet_unheard");
  }

  private static String refusal(List<KindRegistration<?>> registrations) {
    PlatformFailed failure =
        catchThrowableOfType(PlatformFailed.class, () -> new KindRegistry(registrations));
    return Texts.render(failure.problem(), Locale.ENGLISH);
  }

  private static KindRegistration<ForkSettings> registration(ActivityKind<ForkSettings> kind) {
    return KindRegistration.withoutSettings(
        kind, new ForkExecutor(), new ForkSettings(), "git-fork");
  }

  private record Nameless() implements ActivityKind<ForkSettings> {
    @Override
    public String id() {
      return "nameless";
    }

    @Override
    public Message label() {
      return Message.of("nowhere.kind");
    }

    @Override
    public ActivityGroup group() {
      return ActivityGroup.EXECUTION;
    }

    @Override
    public Inlets inlets() {
      return Inlets.ONE;
    }

    @Override
    public List<Outlet> outlets() {
      return List.of(new Outlet("unheard"));
    }

    @Override
    public List<Problem> problems(ForkSettings settings, ActivityPlace place) {
      return List.of();
    }

    @Override
    public Optional<WorkTableStructure> structure(
        ForkSettings settings, Outlet outlet, ActivityPlace place) {
      return Optional.empty();
    }
  }
}
