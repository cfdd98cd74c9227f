package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.adapters.setting.SettingsSchema;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.ActivitySettings;
import java.util.List;

/**
 * Declares the settings of one kind of activity once. Reading and writing, the JSON Schema, the
 * form and the read-only view follow from it; the texts follow by their keys.
 *
 * @param <S> the settings of this kind
 */
public interface ActivityDeclaration<S extends ActivitySettings> extends SettingsDeclaration<S> {
  /** The tab of what every activity has besides its settings; a kind may add settings. */
  String PROPERTIES = "properties";

  /** The tab of {@link ExecutionOptionsDeclaration}. */
  SettingsTab OPTIONS = SettingsTab.tab("options");

  /** The title of the JSON Schema; empty for none. */
  String title();

  /** The description of the JSON Schema; empty for none. */
  default String description() {
    return "";
  }

  /** The bundle of the texts of tabs and settings: {@code query-form}. */
  String bundle();

  /** The tabs of the form; each setting stands in one of them. */
  List<SettingsTab> tabs();

  /** The JSON Schema of the written form, as a document of its own. */
  default ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (!title().isEmpty()) {
      schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", title());
    }
    if (!description().isEmpty()) {
      schema.put("description", description());
    }
    return schema.setAll(SettingsSchema.of(list()));
  }

  /** The declaration of a kind that has nothing to set. */
  static <S extends ActivitySettings> ActivityDeclaration<S> withoutSettings(S settings) {
    return new DeclarationWithoutSettings<>(settings);
  }
}
