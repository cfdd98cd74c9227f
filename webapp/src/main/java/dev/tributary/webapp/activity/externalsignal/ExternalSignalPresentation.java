package dev.tributary.webapp.activity.externalsignal;

import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Parameter;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.FormTool;
import java.util.List;
import java.util.stream.Collectors;

/** How External signal is shown. */
class ExternalSignalPresentation implements ActivityPresentation<ExternalSignalSettings> {
  @Override
  public String icon() {
    return "radio";
  }

  @Override
  public Message summary(ExternalSignalSettings settings) {
    return settings.parameters().isEmpty()
        ? Message.of("external-signal-form.summaryPlain")
        : Message.of(
            "external-signal-form.summary",
            settings.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")));
  }

  @Override
  public List<FormTool> tools() {
    return List.of(new FormTool(SignalPages.PATH, "signals.send", "radio"));
  }
}
