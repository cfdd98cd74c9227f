package dev.tributary.adapters.activity.externalapi.editor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A command line of curl to import.
 *
 * @param line as it was copied, of several lines too
 * @param shell {@code bash}, {@code cmd} or {@code powershell}; missing detects it
 * @param account name of an external account in place of the credentials; missing for none
 */
@Schema(
    name = "CurlImport",
    requiredProperties = {"line"},
    examples = {"{\"line\":\"curl 'https://api.example.com/coupons?state=CA' -u me:secret\"}"})
record ImportRequest(@Nullable String line, @Nullable String shell, @Nullable String account) {}
