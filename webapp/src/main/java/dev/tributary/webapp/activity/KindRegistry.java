package dev.tributary.webapp.activity;

import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.SettingLine;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of activities of this program. The rules, executors and declarations that the other
 * modules use are taken from it.
 */
@ApplicationScoped
public class KindRegistry {
  private final Map<String, KindRegistration<?>> byId;

  /**
   * @throws PlatformFailed when two kinds have one id, or the name of a kind or of an outlet is
   *     missing in the bundles
   */
  public KindRegistry(@All List<KindRegistration<?>> registrations) {
    byId = new TreeMap<>();
    registrations.forEach(this::add);
    List<String> missing = registrations.stream().flatMap(KindRegistry::missing).toList();
    if (!missing.isEmpty()) {
      throw new PlatformFailed(PlatformErrorCode.KIND_INCOMPLETE, String.join(", ", missing));
    }
  }

  /** Creates the registry first, so that the program does not start with a wrong one. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {}

  @Produces
  @Singleton
  Kinds kinds() {
    return new Kinds(byId.values().stream().<ActivityKind<?>>map(KindRegistration::kind).toList());
  }

  @Produces
  @Singleton
  ActivityExecutors executors() {
    return new ActivityExecutors(each(KindRegistration::executor));
  }

  @Produces
  @Singleton
  ActivityDeclarations declarations() {
    return new ActivityDeclarations(each(KindRegistration::declaration));
  }

  /** All kinds, by id. */
  public List<KindRegistration<?>> all() {
    return List.copyOf(byId.values());
  }

  /** The tabs of the form of {@code activity}. */
  public List<FormTab> tabs(Activity activity) {
    return of(activity.settings()).tabs();
  }

  /** Pages that help to fill in the form of {@code activity}. */
  public List<FormTool> tools(Activity activity) {
    return of(activity.settings()).presentation().tools();
  }

  /** What the form of {@code activity} shows about it as it is stored. */
  public Optional<FormSection> preview(Activity activity, WorkflowDefinition workflow) {
    return of(activity.settings())
        .presentation()
        .preview(activity.settings(), workflow.place(activity, List.of()));
  }

  /** The name of the kind of {@code activity}. */
  public Message label(Activity activity) {
    return of(activity.settings()).kind().label();
  }

  public String icon(Activity activity) {
    return of(activity.settings()).presentation().icon();
  }

  /** One line of what it does; while a value of that line is not set, that it is not set up. */
  public Message summary(Activity activity) {
    Message summary = of(activity.settings()).presentation().summary(activity.settings());
    return summary.arguments().contains("") ? Message.of("editor.incomplete") : summary;
  }

  /** Every setting of {@code activity} as people read it. */
  public List<SettingLine> lines(Activity activity) {
    return of(activity.settings()).lines(activity.settings(), activity.options());
  }

  // A kind is registered under the id that its settings name.
  @SuppressWarnings("unchecked")
  private <S extends ActivitySettings> KindRegistration<S> of(S settings) {
    KindRegistration<?> registration = byId.get(settings.kind());
    if (registration == null) {
      throw new IllegalStateException("no kind '%s'".formatted(settings.kind()));
    }
    return (KindRegistration<S>) registration;
  }

  private void add(KindRegistration<?> registration) {
    if (byId.put(registration.id(), registration) != null) {
      throw new PlatformFailed(PlatformErrorCode.KIND_DUPLICATE, registration.id());
    }
  }

  private <T> Map<String, T> each(Function<KindRegistration<?>, T> part) {
    return byId.values().stream().collect(Collectors.toMap(KindRegistration::id, part));
  }

  /** The names that are missing, such as {@code fork: fork.kind}. */
  private static Stream<String> missing(KindRegistration<?> registration) {
    Stream<Message> labels =
        Stream.concat(
            Stream.of(registration.kind().label()),
            registration.kind().outlets().stream().map(registration.kind()::label));
    return labels
        .filter(label -> Texts.pattern(label.bundle(), label.name(), Locale.ENGLISH).isEmpty())
        .map(label -> registration.id() + ": " + label.key());
  }
}
