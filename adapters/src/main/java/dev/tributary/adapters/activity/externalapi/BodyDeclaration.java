package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.blankableText;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.code;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.activity.externalapi.type.JsonTextType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.activity.externalapi.request.BodyKind;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * The settings of the body.
 *
 * @param method which decides the kind where none is given
 */
record BodyDeclaration(HttpMethod method) implements SettingsDeclaration<BodySettings> {
  private static final String KIND = "kind";

  @Override
  public BodySettings settings(SettingValues<BodySettings> values) {
    return new BodySettings(
        values
            .of(
                choice(KIND, BodyKind.class, BodyKind.DATA)
                    .optional()
                    .describe(
                        "How the body is written: data is params and data of the inbound mapping"
                            + " (the default of POST, PUT and PATCH), none the default of GET and"
                            + " DELETE."),
                body -> Optional.of(body.kind()))
            .orElse(BodyKind.of(method)),
        values.of(
            text("contentType")
                .when(isNot(KIND, BodyKind.NONE, BodyKind.FORM))
                .optional()
                .describe("Content-Type, where another than the kind's is needed.")
                .help(),
            BodySettings::contentType),
        values.of(
            setting("template", JsonTextType.DOCUMENT, JsonNull.NULL)
                .when(is(KIND, BodyKind.JSON))
                .optional()
                .describe(
                    "The document of kind json. A text that is one $(expression) keeps the type of"
                        + " its value.")
                .help(),
            BodySettings::template),
        values.of(
            blankableText("rowsAt")
                .when(is(KIND, BodyKind.JSON, BodyKind.GRAPHQL))
                .optional()
                .describe(
                    "JSON Pointer to the place of the list of the inbound rows in kinds json and"
                        + " graphql; \"\" makes the whole body that list.")
                .help(),
            BodySettings::rowsAt),
        values.of(
            rows("fields", rowsOf(BodyDeclaration::field))
                .when(is(KIND, BodyKind.FORM))
                .describe("The pairs of kind form, in order."),
            BodySettings::fields),
        values.of(
            code("text").when(is(KIND, BodyKind.TEXT)).describe("The body of kind text.").help(),
            BodySettings::text),
        values.of(
            code("query")
                .when(is(KIND, BodyKind.GRAPHQL))
                .describe("The GraphQL document; values come by variables only.")
                .help(),
            BodySettings::query),
        values.of(
            setting("variables", JsonTextType.OBJECT, JsonObject.EMPTY)
                .when(is(KIND, BodyKind.GRAPHQL))
                .describe("The variables of the GraphQL document; texts may hold $(expression)."),
            BodySettings::variables));
  }

  private static FormParameter field(SettingValues<FormParameter> values) {
    return new FormParameter(
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .keyword("minLength", 1)
                .keyword("maxLength", 255),
            FormParameter::name),
        values.of(
            exact("value")
                .describe(
                    "A text or number, which may hold $(expression); one expression without a"
                        + " value leaves the field out."),
            FormParameter::value));
  }
}
