package dev.tributary.webapp.activity.email;

import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.FormTool;
import java.util.List;

/** How Email is shown. */
public class EmailPresentation implements ActivityPresentation<EmailSettings> {
  @Override
  public String icon() {
    return "mail";
  }

  @Override
  public Message summary(EmailSettings settings) {
    return Message.of("email-form.summary", settings.subject());
  }

  @Override
  public List<FormTool> tools() {
    return List.of(new FormTool(EmailPreviewPages.PATH, "email-preview.title", "mail"));
  }
}
