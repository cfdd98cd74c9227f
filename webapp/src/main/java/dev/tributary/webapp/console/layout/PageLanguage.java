package dev.tributary.webapp.console.layout;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/** Gives every page that is made for a request the reader's language and forms of times. */
@ApplicationScoped
public class PageLanguage {
  private final Instance<PageFrame> frame;

  public PageLanguage(Instance<PageFrame> frame) {
    this.frame = frame;
  }

  void configure(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(
        template -> {
          if (Arc.container().requestContext().isActive()) {
            template.setLocale(frame.get().locale());
            template.setAttribute(TextNamespace.FORMATS, frame.get().formats());
          }
        });
  }
}
