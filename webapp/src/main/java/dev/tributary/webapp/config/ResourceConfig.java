package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The tables and views that workflows may select from. */
@ConfigMapping(prefix = "tributary.resource")
public interface ResourceConfig {
  /** The schemas whose tables and views may become resources. Never the program's own. */
  @WithDefault("public")
  List<String> schemas();
}
