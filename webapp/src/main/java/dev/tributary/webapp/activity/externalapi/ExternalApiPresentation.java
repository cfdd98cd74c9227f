package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.FormTool;
import dev.tributary.webapp.activity.externalapi.callimport.CallImportPages;
import java.util.List;

/** How External API is shown. */
public class ExternalApiPresentation implements ActivityPresentation<ExternalApiSettings> {
  @Override
  public String icon() {
    return "globe";
  }

  @Override
  public Message summary(ExternalApiSettings settings) {
    String url = settings.execution().url();
    String address = url.replaceFirst("^https?://", "").replaceFirst("(?s)[?].*$", "");
    return Message.of("externalapi-form.summary", settings.execution().method().name(), address);
  }

  @Override
  public List<FormTool> tools() {
    return List.of(
        new FormTool(CallImportPages.PATH, "importcall.title", "download"),
        new FormTool(SamplePages.PATH, "sample.title", "braces"),
        new FormTool(TestCallPages.PATH, "testcall.title", "play"),
        new FormTool(GuardrailPages.PATH, "guardrailpage.title", "shield"));
  }
}
