package dev.clix.server.room;

import dev.clix.server.broker.RoomMessage;

/** Hands each message of a room's mailbox to the part of the room that handles it. */
record RoomDispatcher(
        JoinHandler joinHandler,
        CommandHandler commands,
        GameTaskHandler tasks,
        Members members,
        Succession succession,
        WorkflowWatchdog watchdog)
        implements RoomMessage.Visitor {
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
        succession.playAgain(again);
    }

    @Override
    public void rematchChanged(RoomMessage.RematchChanged next) {
        succession.changed(next.rematch());
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
    public void aside(RoomMessage.Aside aside) {
        commands.hear(aside);
    }

    @Override
    public void disconnected(RoomMessage.Disconnected lost) {
        members.disconnect(lost.player(), lost.connection(), lost.at());
    }

    @Override
    public void renew(RoomMessage.Renew renew) {
        joinHandler.renew(renew.player());
    }

    @Override
    public void task(RoomMessage.Task task) {
        tasks.hear(task);
    }

    @Override
    public void ownerFound(RoomMessage.OwnerFound found) {
        watchdog.ownerFound(found.owner());
    }
}
