/** Reading and writing the settings of activities, whatever their kind. */
@NullMarked
package dev.tributary.adapters.activity;

import org.jspecify.annotations.NullMarked;
