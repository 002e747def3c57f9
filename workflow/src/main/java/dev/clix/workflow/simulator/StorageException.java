package dev.clix.workflow.simulator;

/** Items cannot be read, or results not be written: the cause a history shows. */
final class StorageException extends Exception {
    StorageException(String message) {
        super(message);
    }

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
