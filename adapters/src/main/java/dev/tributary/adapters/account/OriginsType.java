package dev.tributary.adapters.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingType;
import dev.tributary.adapters.setting.SettingTypes;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;

/** A list of origins, each kept with its port. */
record OriginsType(SettingType<List<String>> texts) implements SettingType<SecretOrigins> {
  OriginsType() {
    this(SettingTypes.texts("origins", SettingTypes.text(RowShapes.VALUE)).type());
  }

  @Override
  public Optional<SecretOrigins> read(SettingsReader reader, String field) {
    try {
      return texts.read(reader, field).map(SecretOrigins::of);
    } catch (Refused refused) {
      reader.problem(field, code(refused), refused.problem().arguments().toArray());
      return Optional.empty();
    }
  }

  private static SecretErrorCode code(Refused refused) {
    return refused.code().equals(SecretErrorCode.ORIGIN_REFUSED.id())
        ? SecretErrorCode.ORIGIN_REFUSED
        : SecretErrorCode.TOO_MANY_ORIGINS;
  }

  @Override
  public JsonNode write(SecretOrigins value) {
    return texts.write(value.all());
  }

  @Override
  public ObjectNode schema() {
    return texts.schema();
  }

  @Override
  public Control control() {
    return texts.control();
  }
}
