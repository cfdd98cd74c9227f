package dev.tributary.webapp.activity;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The forms of all kinds. */
@ApplicationScoped
public class ActivityForms {
  private final List<ActivityForm> forms;

  public ActivityForms(@All List<ActivityForm> forms) {
    this.forms = forms;
  }

  /** The kinds, by id. */
  public List<String> kinds() {
    return forms.stream().map(ActivityForm::kind).sorted().toList();
  }

  /**
   * @throws IllegalArgumentException when the kind has none
   */
  public ActivityForm of(String kind) {
    return forms.stream()
        .filter(form -> form.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("kind '%s' has no form".formatted(kind)));
  }
}
