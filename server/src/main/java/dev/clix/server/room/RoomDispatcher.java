package dev.clix.server.room;

import dev.clix.server.broker.RoomMessage;

/** Hands each message of a room's mailbox to the part of the room that handles it. */
record RoomDispatcher(Room room, JoinHandler joinHandler, CommandHandler commands) implements RoomMessage.Visitor {
    @Override
    public void join(RoomMessage.Join join) {
        joinHandler.join(join);
    }

    @Override
    public void spectate(RoomMessage.Spectate spectate) {
        joinHandler.spectate(spectate);
    }

    @Override
    public void playAgain(RoomMessage.PlayAgain again) {
        room.playAgain(again);
    }

    @Override
    public void rematchChanged(RoomMessage.RematchChanged next) {
        room.rematchChanged(next.rematch());
    }

    @Override
    public void comeBack(RoomMessage.Return comeBack) {
        joinHandler.comeBack(comeBack);
    }

    @Override
    public void repeat(RoomMessage.Repeat repeat) {
        joinHandler.repeat(repeat);
    }

    @Override
    public void command(RoomMessage.Command command) {
        commands.hear(command);
    }

    @Override
    public void listSpectators(RoomMessage.ListSpectators question) {
        commands.hear(question);
    }

    @Override
    public void disconnected(RoomMessage.Disconnected lost) {
        room.disconnected(lost);
    }

    @Override
    public void renew(RoomMessage.Renew renew) {
        joinHandler.renew(renew.player());
    }

    @Override
    public void task(RoomMessage.Task task) {
        room.task(task);
    }
}
