/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $Array = $util.global.Array, $Boolean = $util.global.Boolean, $isFinite = $util.global.isFinite, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt;

const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const circlet = $root.circlet = (() => {

    const circlet = {};

    circlet.control = (function() {

        const control = {};

        control.Version = (function() {

            const Version = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Version.prototype.version = 0;

            Version.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Version.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Version();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Version.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isInteger(message.version))
                        return "version: integer expected";
                return null;
            };

            Version.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Version)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Version: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Version();
                if (object.version != null)
                    if ($Number(object.version) !== 0)
                        message.version = object.version >>> 0;
                return message;
            };

            Version.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.version = 0;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                return object;
            };

            Version.prototype.toJSON = function() {
                return Version.toObject(this, $protobuf.util.toJSONOptions);
            };

            Version.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Version";
            };

            return Version;
        })();

        control.Envelope = (function() {

            const Envelope = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Envelope.prototype.version = 0;
            Envelope.prototype.incarnation = 0;
            Envelope.prototype.sequence = 0;
            Envelope.prototype.join = null;
            Envelope.prototype.ready = null;
            Envelope.prototype.progress = null;
            Envelope.prototype.evaluation = null;
            Envelope.prototype.checkpointSaved = null;
            Envelope.prototype.heartbeat = null;
            Envelope.prototype.failed = null;
            Envelope.prototype.finished = null;
            Envelope.prototype.note = null;
            Envelope.prototype.trace = null;
            Envelope.prototype.clockQuestion = null;
            Envelope.prototype.batchRefused = null;
            Envelope.prototype.imagesReplaced = null;
            Envelope.prototype.settled = null;
            Envelope.prototype.available = null;
            Envelope.prototype.suspect = null;
            Envelope.prototype.leaving = null;
            Envelope.prototype.checkpointMissed = null;
            Envelope.prototype.replicasDiffered = null;
            Envelope.prototype.whereabouts = null;
            Envelope.prototype.flightRecord = null;
            Envelope.prototype.comeBack = null;
            Envelope.prototype.pace = null;
            Envelope.prototype.totals = null;
            Envelope.prototype.density = null;
            Envelope.prototype.retrievals = null;
            Envelope.prototype.welcome = null;
            Envelope.prototype.prepare = null;
            Envelope.prototype.commit = null;
            Envelope.prototype.abort = null;
            Envelope.prototype.stop = null;
            Envelope.prototype.refused = null;
            Envelope.prototype.goodbye = null;
            Envelope.prototype.clockAnswer = null;
            Envelope.prototype.recorded = null;
            Envelope.prototype.abandon = null;
            Envelope.prototype.drain = null;
            Envelope.prototype.leftBehind = null;
            Envelope.prototype.flightWanted = null;
            Envelope.prototype.welcomeBack = null;
            Envelope.prototype.heard = null;
            Envelope.prototype.checkpointWanted = null;
            Envelope.prototype.timelineWanted = null;

            let $oneOfFields;

            $Object.defineProperty(Envelope.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["join", "ready", "progress", "evaluation", "checkpointSaved", "heartbeat", "failed", "finished", "note", "trace", "clockQuestion", "batchRefused", "imagesReplaced", "settled", "available", "suspect", "leaving", "checkpointMissed", "replicasDiffered", "whereabouts", "flightRecord", "comeBack", "pace", "totals", "density", "retrievals", "welcome", "prepare", "commit", "abort", "stop", "refused", "goodbye", "clockAnswer", "recorded", "abandon", "drain", "leftBehind", "flightWanted", "welcomeBack", "heard", "checkpointWanted", "timelineWanted"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Envelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.join != null && $Object.hasOwnProperty.call(message, "join"))
                    $root.circlet.control.Join.encode(message.join, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready"))
                    $root.circlet.control.Ready.encode(message.ready, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.circlet.control.Progress.encode(message.progress, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation"))
                    $root.circlet.control.Evaluation.encode(message.evaluation, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.checkpointSaved != null && $Object.hasOwnProperty.call(message, "checkpointSaved"))
                    $root.circlet.control.CheckpointSaved.encode(message.checkpointSaved, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                    $root.circlet.control.Heartbeat.encode(message.heartbeat, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    $root.circlet.control.Failed.encode(message.failed, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished"))
                    $root.circlet.control.Finished.encode(message.finished, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.note != null && $Object.hasOwnProperty.call(message, "note"))
                    $root.circlet.control.Note.encode(message.note, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    $root.circlet.control.Trace.encode(message.trace, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.clockQuestion != null && $Object.hasOwnProperty.call(message, "clockQuestion"))
                    $root.circlet.control.ClockQuestion.encode(message.clockQuestion, writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.batchRefused != null && $Object.hasOwnProperty.call(message, "batchRefused"))
                    $root.circlet.control.BatchRefused.encode(message.batchRefused, writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.imagesReplaced != null && $Object.hasOwnProperty.call(message, "imagesReplaced"))
                    $root.circlet.control.ImagesReplaced.encode(message.imagesReplaced, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled"))
                    $root.circlet.control.Settled.encode(message.settled, writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.available != null && $Object.hasOwnProperty.call(message, "available"))
                    $root.circlet.control.Available.encode(message.available, writer.uint32(130).fork(), _depth + 1).ldelim();
                if (message.suspect != null && $Object.hasOwnProperty.call(message, "suspect"))
                    $root.circlet.control.Suspect.encode(message.suspect, writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.checkpointMissed != null && $Object.hasOwnProperty.call(message, "checkpointMissed"))
                    $root.circlet.control.CheckpointMissed.encode(message.checkpointMissed, writer.uint32(146).fork(), _depth + 1).ldelim();
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving"))
                    $root.circlet.control.Leaving.encode(message.leaving, writer.uint32(154).fork(), _depth + 1).ldelim();
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                    $root.circlet.control.Welcome.encode(message.welcome, writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare"))
                    $root.circlet.control.Prepare.encode(message.prepare, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                    $root.circlet.control.Commit.encode(message.commit, writer.uint32(178).fork(), _depth + 1).ldelim();
                if (message.abort != null && $Object.hasOwnProperty.call(message, "abort"))
                    $root.circlet.control.Abort.encode(message.abort, writer.uint32(186).fork(), _depth + 1).ldelim();
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop"))
                    $root.circlet.control.Stop.encode(message.stop, writer.uint32(194).fork(), _depth + 1).ldelim();
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    $root.circlet.control.Refused.encode(message.refused, writer.uint32(202).fork(), _depth + 1).ldelim();
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye"))
                    $root.circlet.control.Goodbye.encode(message.goodbye, writer.uint32(210).fork(), _depth + 1).ldelim();
                if (message.clockAnswer != null && $Object.hasOwnProperty.call(message, "clockAnswer"))
                    $root.circlet.control.ClockAnswer.encode(message.clockAnswer, writer.uint32(218).fork(), _depth + 1).ldelim();
                if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded"))
                    $root.circlet.control.Recorded.encode(message.recorded, writer.uint32(226).fork(), _depth + 1).ldelim();
                if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon"))
                    $root.circlet.control.Abandon.encode(message.abandon, writer.uint32(234).fork(), _depth + 1).ldelim();
                if (message.drain != null && $Object.hasOwnProperty.call(message, "drain"))
                    $root.circlet.control.Drain.encode(message.drain, writer.uint32(242).fork(), _depth + 1).ldelim();
                if (message.leftBehind != null && $Object.hasOwnProperty.call(message, "leftBehind"))
                    $root.circlet.control.LeftBehind.encode(message.leftBehind, writer.uint32(250).fork(), _depth + 1).ldelim();
                if (message.replicasDiffered != null && $Object.hasOwnProperty.call(message, "replicasDiffered"))
                    $root.circlet.control.ReplicasDiffered.encode(message.replicasDiffered, writer.uint32(322).fork(), _depth + 1).ldelim();
                if (message.whereabouts != null && $Object.hasOwnProperty.call(message, "whereabouts"))
                    $root.circlet.control.Whereabouts.encode(message.whereabouts, writer.uint32(330).fork(), _depth + 1).ldelim();
                if (message.flightRecord != null && $Object.hasOwnProperty.call(message, "flightRecord"))
                    $root.circlet.control.FlightRecord.encode(message.flightRecord, writer.uint32(338).fork(), _depth + 1).ldelim();
                if (message.comeBack != null && $Object.hasOwnProperty.call(message, "comeBack"))
                    $root.circlet.control.ComeBack.encode(message.comeBack, writer.uint32(346).fork(), _depth + 1).ldelim();
                if (message.flightWanted != null && $Object.hasOwnProperty.call(message, "flightWanted"))
                    $root.circlet.control.FlightWanted.encode(message.flightWanted, writer.uint32(402).fork(), _depth + 1).ldelim();
                if (message.welcomeBack != null && $Object.hasOwnProperty.call(message, "welcomeBack"))
                    $root.circlet.control.WelcomeBack.encode(message.welcomeBack, writer.uint32(410).fork(), _depth + 1).ldelim();
                if (message.heard != null && $Object.hasOwnProperty.call(message, "heard"))
                    $root.circlet.control.Heard.encode(message.heard, writer.uint32(418).fork(), _depth + 1).ldelim();
                if (message.pace != null && $Object.hasOwnProperty.call(message, "pace"))
                    $root.circlet.control.Pace.encode(message.pace, writer.uint32(482).fork(), _depth + 1).ldelim();
                if (message.density != null && $Object.hasOwnProperty.call(message, "density"))
                    $root.circlet.control.Density.encode(message.density, writer.uint32(562).fork(), _depth + 1).ldelim();
                if (message.retrievals != null && $Object.hasOwnProperty.call(message, "retrievals"))
                    $root.circlet.control.Retrievals.encode(message.retrievals, writer.uint32(570).fork(), _depth + 1).ldelim();
                if (message.checkpointWanted != null && $Object.hasOwnProperty.call(message, "checkpointWanted"))
                    $root.circlet.control.CheckpointWanted.encode(message.checkpointWanted, writer.uint32(578).fork(), _depth + 1).ldelim();
                if (message.timelineWanted != null && $Object.hasOwnProperty.call(message, "timelineWanted"))
                    $root.circlet.control.TimelineWanted.encode(message.timelineWanted, writer.uint32(586).fork(), _depth + 1).ldelim();
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals"))
                    $root.circlet.control.Totals.encode(message.totals, writer.uint32(642).fork(), _depth + 1).ldelim();
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && message.incarnation !== 0)
                    writer.uint32(800).uint32(message.incarnation);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(808).uint32(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Envelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Envelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 100: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 101: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.join = $root.circlet.control.Join.decode(reader, reader.size(), $undefined, _depth + 1, message.join);
                            message.body = "join";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ready = $root.circlet.control.Ready.decode(reader, reader.size(), $undefined, _depth + 1, message.ready);
                            message.body = "ready";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.circlet.control.Progress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.body = "progress";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.evaluation = $root.circlet.control.Evaluation.decode(reader, reader.size(), $undefined, _depth + 1, message.evaluation);
                            message.body = "evaluation";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.checkpointSaved = $root.circlet.control.CheckpointSaved.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpointSaved);
                            message.body = "checkpointSaved";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.heartbeat = $root.circlet.control.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                            message.body = "heartbeat";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.failed = $root.circlet.control.Failed.decode(reader, reader.size(), $undefined, _depth + 1, message.failed);
                            message.body = "failed";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.finished = $root.circlet.control.Finished.decode(reader, reader.size(), $undefined, _depth + 1, message.finished);
                            message.body = "finished";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.note = $root.circlet.control.Note.decode(reader, reader.size(), $undefined, _depth + 1, message.note);
                            message.body = "note";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.trace = $root.circlet.control.Trace.decode(reader, reader.size(), $undefined, _depth + 1, message.trace);
                            message.body = "trace";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.clockQuestion = $root.circlet.control.ClockQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.clockQuestion);
                            message.body = "clockQuestion";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.batchRefused = $root.circlet.control.BatchRefused.decode(reader, reader.size(), $undefined, _depth + 1, message.batchRefused);
                            message.body = "batchRefused";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.imagesReplaced = $root.circlet.control.ImagesReplaced.decode(reader, reader.size(), $undefined, _depth + 1, message.imagesReplaced);
                            message.body = "imagesReplaced";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.settled = $root.circlet.control.Settled.decode(reader, reader.size(), $undefined, _depth + 1, message.settled);
                            message.body = "settled";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.available = $root.circlet.control.Available.decode(reader, reader.size(), $undefined, _depth + 1, message.available);
                            message.body = "available";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.suspect = $root.circlet.control.Suspect.decode(reader, reader.size(), $undefined, _depth + 1, message.suspect);
                            message.body = "suspect";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.leaving = $root.circlet.control.Leaving.decode(reader, reader.size(), $undefined, _depth + 1, message.leaving);
                            message.body = "leaving";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.checkpointMissed = $root.circlet.control.CheckpointMissed.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpointMissed);
                            message.body = "checkpointMissed";
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            message.replicasDiffered = $root.circlet.control.ReplicasDiffered.decode(reader, reader.size(), $undefined, _depth + 1, message.replicasDiffered);
                            message.body = "replicasDiffered";
                            continue;
                        }
                    case 41: {
                            if (wireType !== 2)
                                break;
                            message.whereabouts = $root.circlet.control.Whereabouts.decode(reader, reader.size(), $undefined, _depth + 1, message.whereabouts);
                            message.body = "whereabouts";
                            continue;
                        }
                    case 42: {
                            if (wireType !== 2)
                                break;
                            message.flightRecord = $root.circlet.control.FlightRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.flightRecord);
                            message.body = "flightRecord";
                            continue;
                        }
                    case 43: {
                            if (wireType !== 2)
                                break;
                            message.comeBack = $root.circlet.control.ComeBack.decode(reader, reader.size(), $undefined, _depth + 1, message.comeBack);
                            message.body = "comeBack";
                            continue;
                        }
                    case 60: {
                            if (wireType !== 2)
                                break;
                            message.pace = $root.circlet.control.Pace.decode(reader, reader.size(), $undefined, _depth + 1, message.pace);
                            message.body = "pace";
                            continue;
                        }
                    case 80: {
                            if (wireType !== 2)
                                break;
                            message.totals = $root.circlet.control.Totals.decode(reader, reader.size(), $undefined, _depth + 1, message.totals);
                            message.body = "totals";
                            continue;
                        }
                    case 70: {
                            if (wireType !== 2)
                                break;
                            message.density = $root.circlet.control.Density.decode(reader, reader.size(), $undefined, _depth + 1, message.density);
                            message.body = "density";
                            continue;
                        }
                    case 71: {
                            if (wireType !== 2)
                                break;
                            message.retrievals = $root.circlet.control.Retrievals.decode(reader, reader.size(), $undefined, _depth + 1, message.retrievals);
                            message.body = "retrievals";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.welcome = $root.circlet.control.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                            message.body = "welcome";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.prepare = $root.circlet.control.Prepare.decode(reader, reader.size(), $undefined, _depth + 1, message.prepare);
                            message.body = "prepare";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.commit = $root.circlet.control.Commit.decode(reader, reader.size(), $undefined, _depth + 1, message.commit);
                            message.body = "commit";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.abort = $root.circlet.control.Abort.decode(reader, reader.size(), $undefined, _depth + 1, message.abort);
                            message.body = "abort";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.stop = $root.circlet.control.Stop.decode(reader, reader.size(), $undefined, _depth + 1, message.stop);
                            message.body = "stop";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.refused = $root.circlet.control.Refused.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                            message.body = "refused";
                            continue;
                        }
                    case 26: {
                            if (wireType !== 2)
                                break;
                            message.goodbye = $root.circlet.control.Goodbye.decode(reader, reader.size(), $undefined, _depth + 1, message.goodbye);
                            message.body = "goodbye";
                            continue;
                        }
                    case 27: {
                            if (wireType !== 2)
                                break;
                            message.clockAnswer = $root.circlet.control.ClockAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.clockAnswer);
                            message.body = "clockAnswer";
                            continue;
                        }
                    case 28: {
                            if (wireType !== 2)
                                break;
                            message.recorded = $root.circlet.control.Recorded.decode(reader, reader.size(), $undefined, _depth + 1, message.recorded);
                            message.body = "recorded";
                            continue;
                        }
                    case 29: {
                            if (wireType !== 2)
                                break;
                            message.abandon = $root.circlet.control.Abandon.decode(reader, reader.size(), $undefined, _depth + 1, message.abandon);
                            message.body = "abandon";
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            message.drain = $root.circlet.control.Drain.decode(reader, reader.size(), $undefined, _depth + 1, message.drain);
                            message.body = "drain";
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            message.leftBehind = $root.circlet.control.LeftBehind.decode(reader, reader.size(), $undefined, _depth + 1, message.leftBehind);
                            message.body = "leftBehind";
                            continue;
                        }
                    case 50: {
                            if (wireType !== 2)
                                break;
                            message.flightWanted = $root.circlet.control.FlightWanted.decode(reader, reader.size(), $undefined, _depth + 1, message.flightWanted);
                            message.body = "flightWanted";
                            continue;
                        }
                    case 51: {
                            if (wireType !== 2)
                                break;
                            message.welcomeBack = $root.circlet.control.WelcomeBack.decode(reader, reader.size(), $undefined, _depth + 1, message.welcomeBack);
                            message.body = "welcomeBack";
                            continue;
                        }
                    case 52: {
                            if (wireType !== 2)
                                break;
                            message.heard = $root.circlet.control.Heard.decode(reader, reader.size(), $undefined, _depth + 1, message.heard);
                            message.body = "heard";
                            continue;
                        }
                    case 72: {
                            if (wireType !== 2)
                                break;
                            message.checkpointWanted = $root.circlet.control.CheckpointWanted.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpointWanted);
                            message.body = "checkpointWanted";
                            continue;
                        }
                    case 73: {
                            if (wireType !== 2)
                                break;
                            message.timelineWanted = $root.circlet.control.TimelineWanted.decode(reader, reader.size(), $undefined, _depth + 1, message.timelineWanted);
                            message.body = "timelineWanted";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Envelope.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isInteger(message.version))
                        return "version: integer expected";
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    if (!$util.isInteger(message.incarnation))
                        return "incarnation: integer expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.join != null && $Object.hasOwnProperty.call(message, "join")) {
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Join.verify(message.join, _depth + 1);
                        if (error)
                            return "join." + error;
                    }
                }
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Ready.verify(message.ready, _depth + 1);
                        if (error)
                            return "ready." + error;
                    }
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Progress.verify(message.progress, _depth + 1);
                        if (error)
                            return "progress." + error;
                    }
                }
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Evaluation.verify(message.evaluation, _depth + 1);
                        if (error)
                            return "evaluation." + error;
                    }
                }
                if (message.checkpointSaved != null && $Object.hasOwnProperty.call(message, "checkpointSaved")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.CheckpointSaved.verify(message.checkpointSaved, _depth + 1);
                        if (error)
                            return "checkpointSaved." + error;
                    }
                }
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Heartbeat.verify(message.heartbeat, _depth + 1);
                        if (error)
                            return "heartbeat." + error;
                    }
                }
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Failed.verify(message.failed, _depth + 1);
                        if (error)
                            return "failed." + error;
                    }
                }
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Finished.verify(message.finished, _depth + 1);
                        if (error)
                            return "finished." + error;
                    }
                }
                if (message.note != null && $Object.hasOwnProperty.call(message, "note")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Note.verify(message.note, _depth + 1);
                        if (error)
                            return "note." + error;
                    }
                }
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Trace.verify(message.trace, _depth + 1);
                        if (error)
                            return "trace." + error;
                    }
                }
                if (message.clockQuestion != null && $Object.hasOwnProperty.call(message, "clockQuestion")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ClockQuestion.verify(message.clockQuestion, _depth + 1);
                        if (error)
                            return "clockQuestion." + error;
                    }
                }
                if (message.batchRefused != null && $Object.hasOwnProperty.call(message, "batchRefused")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.BatchRefused.verify(message.batchRefused, _depth + 1);
                        if (error)
                            return "batchRefused." + error;
                    }
                }
                if (message.imagesReplaced != null && $Object.hasOwnProperty.call(message, "imagesReplaced")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ImagesReplaced.verify(message.imagesReplaced, _depth + 1);
                        if (error)
                            return "imagesReplaced." + error;
                    }
                }
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Settled.verify(message.settled, _depth + 1);
                        if (error)
                            return "settled." + error;
                    }
                }
                if (message.available != null && $Object.hasOwnProperty.call(message, "available")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Available.verify(message.available, _depth + 1);
                        if (error)
                            return "available." + error;
                    }
                }
                if (message.suspect != null && $Object.hasOwnProperty.call(message, "suspect")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Suspect.verify(message.suspect, _depth + 1);
                        if (error)
                            return "suspect." + error;
                    }
                }
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Leaving.verify(message.leaving, _depth + 1);
                        if (error)
                            return "leaving." + error;
                    }
                }
                if (message.checkpointMissed != null && $Object.hasOwnProperty.call(message, "checkpointMissed")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.CheckpointMissed.verify(message.checkpointMissed, _depth + 1);
                        if (error)
                            return "checkpointMissed." + error;
                    }
                }
                if (message.replicasDiffered != null && $Object.hasOwnProperty.call(message, "replicasDiffered")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ReplicasDiffered.verify(message.replicasDiffered, _depth + 1);
                        if (error)
                            return "replicasDiffered." + error;
                    }
                }
                if (message.whereabouts != null && $Object.hasOwnProperty.call(message, "whereabouts")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Whereabouts.verify(message.whereabouts, _depth + 1);
                        if (error)
                            return "whereabouts." + error;
                    }
                }
                if (message.flightRecord != null && $Object.hasOwnProperty.call(message, "flightRecord")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.FlightRecord.verify(message.flightRecord, _depth + 1);
                        if (error)
                            return "flightRecord." + error;
                    }
                }
                if (message.comeBack != null && $Object.hasOwnProperty.call(message, "comeBack")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ComeBack.verify(message.comeBack, _depth + 1);
                        if (error)
                            return "comeBack." + error;
                    }
                }
                if (message.pace != null && $Object.hasOwnProperty.call(message, "pace")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Pace.verify(message.pace, _depth + 1);
                        if (error)
                            return "pace." + error;
                    }
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Totals.verify(message.totals, _depth + 1);
                        if (error)
                            return "totals." + error;
                    }
                }
                if (message.density != null && $Object.hasOwnProperty.call(message, "density")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Density.verify(message.density, _depth + 1);
                        if (error)
                            return "density." + error;
                    }
                }
                if (message.retrievals != null && $Object.hasOwnProperty.call(message, "retrievals")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Retrievals.verify(message.retrievals, _depth + 1);
                        if (error)
                            return "retrievals." + error;
                    }
                }
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Welcome.verify(message.welcome, _depth + 1);
                        if (error)
                            return "welcome." + error;
                    }
                }
                if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Prepare.verify(message.prepare, _depth + 1);
                        if (error)
                            return "prepare." + error;
                    }
                }
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Commit.verify(message.commit, _depth + 1);
                        if (error)
                            return "commit." + error;
                    }
                }
                if (message.abort != null && $Object.hasOwnProperty.call(message, "abort")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Abort.verify(message.abort, _depth + 1);
                        if (error)
                            return "abort." + error;
                    }
                }
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Stop.verify(message.stop, _depth + 1);
                        if (error)
                            return "stop." + error;
                    }
                }
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Refused.verify(message.refused, _depth + 1);
                        if (error)
                            return "refused." + error;
                    }
                }
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Goodbye.verify(message.goodbye, _depth + 1);
                        if (error)
                            return "goodbye." + error;
                    }
                }
                if (message.clockAnswer != null && $Object.hasOwnProperty.call(message, "clockAnswer")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ClockAnswer.verify(message.clockAnswer, _depth + 1);
                        if (error)
                            return "clockAnswer." + error;
                    }
                }
                if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Recorded.verify(message.recorded, _depth + 1);
                        if (error)
                            return "recorded." + error;
                    }
                }
                if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Abandon.verify(message.abandon, _depth + 1);
                        if (error)
                            return "abandon." + error;
                    }
                }
                if (message.drain != null && $Object.hasOwnProperty.call(message, "drain")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Drain.verify(message.drain, _depth + 1);
                        if (error)
                            return "drain." + error;
                    }
                }
                if (message.leftBehind != null && $Object.hasOwnProperty.call(message, "leftBehind")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.LeftBehind.verify(message.leftBehind, _depth + 1);
                        if (error)
                            return "leftBehind." + error;
                    }
                }
                if (message.flightWanted != null && $Object.hasOwnProperty.call(message, "flightWanted")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.FlightWanted.verify(message.flightWanted, _depth + 1);
                        if (error)
                            return "flightWanted." + error;
                    }
                }
                if (message.welcomeBack != null && $Object.hasOwnProperty.call(message, "welcomeBack")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.WelcomeBack.verify(message.welcomeBack, _depth + 1);
                        if (error)
                            return "welcomeBack." + error;
                    }
                }
                if (message.heard != null && $Object.hasOwnProperty.call(message, "heard")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Heard.verify(message.heard, _depth + 1);
                        if (error)
                            return "heard." + error;
                    }
                }
                if (message.checkpointWanted != null && $Object.hasOwnProperty.call(message, "checkpointWanted")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.CheckpointWanted.verify(message.checkpointWanted, _depth + 1);
                        if (error)
                            return "checkpointWanted." + error;
                    }
                }
                if (message.timelineWanted != null && $Object.hasOwnProperty.call(message, "timelineWanted")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.TimelineWanted.verify(message.timelineWanted, _depth + 1);
                        if (error)
                            return "timelineWanted." + error;
                    }
                }
                return null;
            };

            Envelope.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Envelope)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Envelope: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Envelope();
                if (object.version != null)
                    if ($Number(object.version) !== 0)
                        message.version = object.version >>> 0;
                if (object.incarnation != null)
                    if ($Number(object.incarnation) !== 0)
                        message.incarnation = object.incarnation >>> 0;
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.join != null) {
                    if (!$util.isObject(object.join))
                        throw $TypeError(".circlet.control.Envelope.join: object expected");
                    message.join = $root.circlet.control.Join.fromObject(object.join, _depth + 1);
                }
                if (object.ready != null) {
                    if (!$util.isObject(object.ready))
                        throw $TypeError(".circlet.control.Envelope.ready: object expected");
                    message.ready = $root.circlet.control.Ready.fromObject(object.ready, _depth + 1);
                }
                if (object.progress != null) {
                    if (!$util.isObject(object.progress))
                        throw $TypeError(".circlet.control.Envelope.progress: object expected");
                    message.progress = $root.circlet.control.Progress.fromObject(object.progress, _depth + 1);
                }
                if (object.evaluation != null) {
                    if (!$util.isObject(object.evaluation))
                        throw $TypeError(".circlet.control.Envelope.evaluation: object expected");
                    message.evaluation = $root.circlet.control.Evaluation.fromObject(object.evaluation, _depth + 1);
                }
                if (object.checkpointSaved != null) {
                    if (!$util.isObject(object.checkpointSaved))
                        throw $TypeError(".circlet.control.Envelope.checkpointSaved: object expected");
                    message.checkpointSaved = $root.circlet.control.CheckpointSaved.fromObject(object.checkpointSaved, _depth + 1);
                }
                if (object.heartbeat != null) {
                    if (!$util.isObject(object.heartbeat))
                        throw $TypeError(".circlet.control.Envelope.heartbeat: object expected");
                    message.heartbeat = $root.circlet.control.Heartbeat.fromObject(object.heartbeat, _depth + 1);
                }
                if (object.failed != null) {
                    if (!$util.isObject(object.failed))
                        throw $TypeError(".circlet.control.Envelope.failed: object expected");
                    message.failed = $root.circlet.control.Failed.fromObject(object.failed, _depth + 1);
                }
                if (object.finished != null) {
                    if (!$util.isObject(object.finished))
                        throw $TypeError(".circlet.control.Envelope.finished: object expected");
                    message.finished = $root.circlet.control.Finished.fromObject(object.finished, _depth + 1);
                }
                if (object.note != null) {
                    if (!$util.isObject(object.note))
                        throw $TypeError(".circlet.control.Envelope.note: object expected");
                    message.note = $root.circlet.control.Note.fromObject(object.note, _depth + 1);
                }
                if (object.trace != null) {
                    if (!$util.isObject(object.trace))
                        throw $TypeError(".circlet.control.Envelope.trace: object expected");
                    message.trace = $root.circlet.control.Trace.fromObject(object.trace, _depth + 1);
                }
                if (object.clockQuestion != null) {
                    if (!$util.isObject(object.clockQuestion))
                        throw $TypeError(".circlet.control.Envelope.clockQuestion: object expected");
                    message.clockQuestion = $root.circlet.control.ClockQuestion.fromObject(object.clockQuestion, _depth + 1);
                }
                if (object.batchRefused != null) {
                    if (!$util.isObject(object.batchRefused))
                        throw $TypeError(".circlet.control.Envelope.batchRefused: object expected");
                    message.batchRefused = $root.circlet.control.BatchRefused.fromObject(object.batchRefused, _depth + 1);
                }
                if (object.imagesReplaced != null) {
                    if (!$util.isObject(object.imagesReplaced))
                        throw $TypeError(".circlet.control.Envelope.imagesReplaced: object expected");
                    message.imagesReplaced = $root.circlet.control.ImagesReplaced.fromObject(object.imagesReplaced, _depth + 1);
                }
                if (object.settled != null) {
                    if (!$util.isObject(object.settled))
                        throw $TypeError(".circlet.control.Envelope.settled: object expected");
                    message.settled = $root.circlet.control.Settled.fromObject(object.settled, _depth + 1);
                }
                if (object.available != null) {
                    if (!$util.isObject(object.available))
                        throw $TypeError(".circlet.control.Envelope.available: object expected");
                    message.available = $root.circlet.control.Available.fromObject(object.available, _depth + 1);
                }
                if (object.suspect != null) {
                    if (!$util.isObject(object.suspect))
                        throw $TypeError(".circlet.control.Envelope.suspect: object expected");
                    message.suspect = $root.circlet.control.Suspect.fromObject(object.suspect, _depth + 1);
                }
                if (object.leaving != null) {
                    if (!$util.isObject(object.leaving))
                        throw $TypeError(".circlet.control.Envelope.leaving: object expected");
                    message.leaving = $root.circlet.control.Leaving.fromObject(object.leaving, _depth + 1);
                }
                if (object.checkpointMissed != null) {
                    if (!$util.isObject(object.checkpointMissed))
                        throw $TypeError(".circlet.control.Envelope.checkpointMissed: object expected");
                    message.checkpointMissed = $root.circlet.control.CheckpointMissed.fromObject(object.checkpointMissed, _depth + 1);
                }
                if (object.replicasDiffered != null) {
                    if (!$util.isObject(object.replicasDiffered))
                        throw $TypeError(".circlet.control.Envelope.replicasDiffered: object expected");
                    message.replicasDiffered = $root.circlet.control.ReplicasDiffered.fromObject(object.replicasDiffered, _depth + 1);
                }
                if (object.whereabouts != null) {
                    if (!$util.isObject(object.whereabouts))
                        throw $TypeError(".circlet.control.Envelope.whereabouts: object expected");
                    message.whereabouts = $root.circlet.control.Whereabouts.fromObject(object.whereabouts, _depth + 1);
                }
                if (object.flightRecord != null) {
                    if (!$util.isObject(object.flightRecord))
                        throw $TypeError(".circlet.control.Envelope.flightRecord: object expected");
                    message.flightRecord = $root.circlet.control.FlightRecord.fromObject(object.flightRecord, _depth + 1);
                }
                if (object.comeBack != null) {
                    if (!$util.isObject(object.comeBack))
                        throw $TypeError(".circlet.control.Envelope.comeBack: object expected");
                    message.comeBack = $root.circlet.control.ComeBack.fromObject(object.comeBack, _depth + 1);
                }
                if (object.pace != null) {
                    if (!$util.isObject(object.pace))
                        throw $TypeError(".circlet.control.Envelope.pace: object expected");
                    message.pace = $root.circlet.control.Pace.fromObject(object.pace, _depth + 1);
                }
                if (object.totals != null) {
                    if (!$util.isObject(object.totals))
                        throw $TypeError(".circlet.control.Envelope.totals: object expected");
                    message.totals = $root.circlet.control.Totals.fromObject(object.totals, _depth + 1);
                }
                if (object.density != null) {
                    if (!$util.isObject(object.density))
                        throw $TypeError(".circlet.control.Envelope.density: object expected");
                    message.density = $root.circlet.control.Density.fromObject(object.density, _depth + 1);
                }
                if (object.retrievals != null) {
                    if (!$util.isObject(object.retrievals))
                        throw $TypeError(".circlet.control.Envelope.retrievals: object expected");
                    message.retrievals = $root.circlet.control.Retrievals.fromObject(object.retrievals, _depth + 1);
                }
                if (object.welcome != null) {
                    if (!$util.isObject(object.welcome))
                        throw $TypeError(".circlet.control.Envelope.welcome: object expected");
                    message.welcome = $root.circlet.control.Welcome.fromObject(object.welcome, _depth + 1);
                }
                if (object.prepare != null) {
                    if (!$util.isObject(object.prepare))
                        throw $TypeError(".circlet.control.Envelope.prepare: object expected");
                    message.prepare = $root.circlet.control.Prepare.fromObject(object.prepare, _depth + 1);
                }
                if (object.commit != null) {
                    if (!$util.isObject(object.commit))
                        throw $TypeError(".circlet.control.Envelope.commit: object expected");
                    message.commit = $root.circlet.control.Commit.fromObject(object.commit, _depth + 1);
                }
                if (object.abort != null) {
                    if (!$util.isObject(object.abort))
                        throw $TypeError(".circlet.control.Envelope.abort: object expected");
                    message.abort = $root.circlet.control.Abort.fromObject(object.abort, _depth + 1);
                }
                if (object.stop != null) {
                    if (!$util.isObject(object.stop))
                        throw $TypeError(".circlet.control.Envelope.stop: object expected");
                    message.stop = $root.circlet.control.Stop.fromObject(object.stop, _depth + 1);
                }
                if (object.refused != null) {
                    if (!$util.isObject(object.refused))
                        throw $TypeError(".circlet.control.Envelope.refused: object expected");
                    message.refused = $root.circlet.control.Refused.fromObject(object.refused, _depth + 1);
                }
                if (object.goodbye != null) {
                    if (!$util.isObject(object.goodbye))
                        throw $TypeError(".circlet.control.Envelope.goodbye: object expected");
                    message.goodbye = $root.circlet.control.Goodbye.fromObject(object.goodbye, _depth + 1);
                }
                if (object.clockAnswer != null) {
                    if (!$util.isObject(object.clockAnswer))
                        throw $TypeError(".circlet.control.Envelope.clockAnswer: object expected");
                    message.clockAnswer = $root.circlet.control.ClockAnswer.fromObject(object.clockAnswer, _depth + 1);
                }
                if (object.recorded != null) {
                    if (!$util.isObject(object.recorded))
                        throw $TypeError(".circlet.control.Envelope.recorded: object expected");
                    message.recorded = $root.circlet.control.Recorded.fromObject(object.recorded, _depth + 1);
                }
                if (object.abandon != null) {
                    if (!$util.isObject(object.abandon))
                        throw $TypeError(".circlet.control.Envelope.abandon: object expected");
                    message.abandon = $root.circlet.control.Abandon.fromObject(object.abandon, _depth + 1);
                }
                if (object.drain != null) {
                    if (!$util.isObject(object.drain))
                        throw $TypeError(".circlet.control.Envelope.drain: object expected");
                    message.drain = $root.circlet.control.Drain.fromObject(object.drain, _depth + 1);
                }
                if (object.leftBehind != null) {
                    if (!$util.isObject(object.leftBehind))
                        throw $TypeError(".circlet.control.Envelope.leftBehind: object expected");
                    message.leftBehind = $root.circlet.control.LeftBehind.fromObject(object.leftBehind, _depth + 1);
                }
                if (object.flightWanted != null) {
                    if (!$util.isObject(object.flightWanted))
                        throw $TypeError(".circlet.control.Envelope.flightWanted: object expected");
                    message.flightWanted = $root.circlet.control.FlightWanted.fromObject(object.flightWanted, _depth + 1);
                }
                if (object.welcomeBack != null) {
                    if (!$util.isObject(object.welcomeBack))
                        throw $TypeError(".circlet.control.Envelope.welcomeBack: object expected");
                    message.welcomeBack = $root.circlet.control.WelcomeBack.fromObject(object.welcomeBack, _depth + 1);
                }
                if (object.heard != null) {
                    if (!$util.isObject(object.heard))
                        throw $TypeError(".circlet.control.Envelope.heard: object expected");
                    message.heard = $root.circlet.control.Heard.fromObject(object.heard, _depth + 1);
                }
                if (object.checkpointWanted != null) {
                    if (!$util.isObject(object.checkpointWanted))
                        throw $TypeError(".circlet.control.Envelope.checkpointWanted: object expected");
                    message.checkpointWanted = $root.circlet.control.CheckpointWanted.fromObject(object.checkpointWanted, _depth + 1);
                }
                if (object.timelineWanted != null) {
                    if (!$util.isObject(object.timelineWanted))
                        throw $TypeError(".circlet.control.Envelope.timelineWanted: object expected");
                    message.timelineWanted = $root.circlet.control.TimelineWanted.fromObject(object.timelineWanted, _depth + 1);
                }
                return message;
            };

            Envelope.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.version = 0;
                    object.incarnation = 0;
                    object.sequence = 0;
                }
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.join != null && $Object.hasOwnProperty.call(message, "join")) {
                    object.join = $root.circlet.control.Join.toObject(message.join, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "join";
                }
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready")) {
                    object.ready = $root.circlet.control.Ready.toObject(message.ready, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "ready";
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    object.progress = $root.circlet.control.Progress.toObject(message.progress, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "progress";
                }
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation")) {
                    object.evaluation = $root.circlet.control.Evaluation.toObject(message.evaluation, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "evaluation";
                }
                if (message.checkpointSaved != null && $Object.hasOwnProperty.call(message, "checkpointSaved")) {
                    object.checkpointSaved = $root.circlet.control.CheckpointSaved.toObject(message.checkpointSaved, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "checkpointSaved";
                }
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat")) {
                    object.heartbeat = $root.circlet.control.Heartbeat.toObject(message.heartbeat, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "heartbeat";
                }
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed")) {
                    object.failed = $root.circlet.control.Failed.toObject(message.failed, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "failed";
                }
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished")) {
                    object.finished = $root.circlet.control.Finished.toObject(message.finished, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "finished";
                }
                if (message.note != null && $Object.hasOwnProperty.call(message, "note")) {
                    object.note = $root.circlet.control.Note.toObject(message.note, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "note";
                }
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace")) {
                    object.trace = $root.circlet.control.Trace.toObject(message.trace, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "trace";
                }
                if (message.clockQuestion != null && $Object.hasOwnProperty.call(message, "clockQuestion")) {
                    object.clockQuestion = $root.circlet.control.ClockQuestion.toObject(message.clockQuestion, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "clockQuestion";
                }
                if (message.batchRefused != null && $Object.hasOwnProperty.call(message, "batchRefused")) {
                    object.batchRefused = $root.circlet.control.BatchRefused.toObject(message.batchRefused, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "batchRefused";
                }
                if (message.imagesReplaced != null && $Object.hasOwnProperty.call(message, "imagesReplaced")) {
                    object.imagesReplaced = $root.circlet.control.ImagesReplaced.toObject(message.imagesReplaced, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "imagesReplaced";
                }
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled")) {
                    object.settled = $root.circlet.control.Settled.toObject(message.settled, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "settled";
                }
                if (message.available != null && $Object.hasOwnProperty.call(message, "available")) {
                    object.available = $root.circlet.control.Available.toObject(message.available, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "available";
                }
                if (message.suspect != null && $Object.hasOwnProperty.call(message, "suspect")) {
                    object.suspect = $root.circlet.control.Suspect.toObject(message.suspect, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "suspect";
                }
                if (message.checkpointMissed != null && $Object.hasOwnProperty.call(message, "checkpointMissed")) {
                    object.checkpointMissed = $root.circlet.control.CheckpointMissed.toObject(message.checkpointMissed, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "checkpointMissed";
                }
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving")) {
                    object.leaving = $root.circlet.control.Leaving.toObject(message.leaving, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "leaving";
                }
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome")) {
                    object.welcome = $root.circlet.control.Welcome.toObject(message.welcome, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "welcome";
                }
                if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare")) {
                    object.prepare = $root.circlet.control.Prepare.toObject(message.prepare, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "prepare";
                }
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit")) {
                    object.commit = $root.circlet.control.Commit.toObject(message.commit, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "commit";
                }
                if (message.abort != null && $Object.hasOwnProperty.call(message, "abort")) {
                    object.abort = $root.circlet.control.Abort.toObject(message.abort, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "abort";
                }
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop")) {
                    object.stop = $root.circlet.control.Stop.toObject(message.stop, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "stop";
                }
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    object.refused = $root.circlet.control.Refused.toObject(message.refused, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "refused";
                }
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye")) {
                    object.goodbye = $root.circlet.control.Goodbye.toObject(message.goodbye, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "goodbye";
                }
                if (message.clockAnswer != null && $Object.hasOwnProperty.call(message, "clockAnswer")) {
                    object.clockAnswer = $root.circlet.control.ClockAnswer.toObject(message.clockAnswer, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "clockAnswer";
                }
                if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded")) {
                    object.recorded = $root.circlet.control.Recorded.toObject(message.recorded, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "recorded";
                }
                if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon")) {
                    object.abandon = $root.circlet.control.Abandon.toObject(message.abandon, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "abandon";
                }
                if (message.drain != null && $Object.hasOwnProperty.call(message, "drain")) {
                    object.drain = $root.circlet.control.Drain.toObject(message.drain, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "drain";
                }
                if (message.leftBehind != null && $Object.hasOwnProperty.call(message, "leftBehind")) {
                    object.leftBehind = $root.circlet.control.LeftBehind.toObject(message.leftBehind, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "leftBehind";
                }
                if (message.replicasDiffered != null && $Object.hasOwnProperty.call(message, "replicasDiffered")) {
                    object.replicasDiffered = $root.circlet.control.ReplicasDiffered.toObject(message.replicasDiffered, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "replicasDiffered";
                }
                if (message.whereabouts != null && $Object.hasOwnProperty.call(message, "whereabouts")) {
                    object.whereabouts = $root.circlet.control.Whereabouts.toObject(message.whereabouts, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "whereabouts";
                }
                if (message.flightRecord != null && $Object.hasOwnProperty.call(message, "flightRecord")) {
                    object.flightRecord = $root.circlet.control.FlightRecord.toObject(message.flightRecord, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "flightRecord";
                }
                if (message.comeBack != null && $Object.hasOwnProperty.call(message, "comeBack")) {
                    object.comeBack = $root.circlet.control.ComeBack.toObject(message.comeBack, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "comeBack";
                }
                if (message.flightWanted != null && $Object.hasOwnProperty.call(message, "flightWanted")) {
                    object.flightWanted = $root.circlet.control.FlightWanted.toObject(message.flightWanted, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "flightWanted";
                }
                if (message.welcomeBack != null && $Object.hasOwnProperty.call(message, "welcomeBack")) {
                    object.welcomeBack = $root.circlet.control.WelcomeBack.toObject(message.welcomeBack, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "welcomeBack";
                }
                if (message.heard != null && $Object.hasOwnProperty.call(message, "heard")) {
                    object.heard = $root.circlet.control.Heard.toObject(message.heard, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "heard";
                }
                if (message.pace != null && $Object.hasOwnProperty.call(message, "pace")) {
                    object.pace = $root.circlet.control.Pace.toObject(message.pace, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "pace";
                }
                if (message.density != null && $Object.hasOwnProperty.call(message, "density")) {
                    object.density = $root.circlet.control.Density.toObject(message.density, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "density";
                }
                if (message.retrievals != null && $Object.hasOwnProperty.call(message, "retrievals")) {
                    object.retrievals = $root.circlet.control.Retrievals.toObject(message.retrievals, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "retrievals";
                }
                if (message.checkpointWanted != null && $Object.hasOwnProperty.call(message, "checkpointWanted")) {
                    object.checkpointWanted = $root.circlet.control.CheckpointWanted.toObject(message.checkpointWanted, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "checkpointWanted";
                }
                if (message.timelineWanted != null && $Object.hasOwnProperty.call(message, "timelineWanted")) {
                    object.timelineWanted = $root.circlet.control.TimelineWanted.toObject(message.timelineWanted, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "timelineWanted";
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    object.totals = $root.circlet.control.Totals.toObject(message.totals, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "totals";
                }
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation"))
                    object.incarnation = message.incarnation;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                return object;
            };

            Envelope.prototype.toJSON = function() {
                return Envelope.toObject(this, $protobuf.util.toJSONOptions);
            };

            Envelope.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Envelope";
            };

            return Envelope;
        })();

        control.Join = (function() {

            const Join = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Join.prototype.circletVersion = "";
            Join.prototype.host = "";
            Join.prototype.pid = 0;
            Join.prototype.slot = 0;

            Join.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.circletVersion != null && $Object.hasOwnProperty.call(message, "circletVersion") && message.circletVersion !== "")
                    writer.uint32(10).string(message.circletVersion);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(18).string(message.host);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                    writer.uint32(24).uint32(message.pid);
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot") && message.slot !== 0)
                    writer.uint32(32).int32(message.slot);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Join.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Join();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.circletVersion = value;
                            else
                                delete message.circletVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pid = value;
                            else
                                delete message.pid;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.slot = value;
                            else
                                delete message.slot;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Join.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.circletVersion != null && $Object.hasOwnProperty.call(message, "circletVersion"))
                    if (!$util.isString(message.circletVersion))
                        return "circletVersion: string expected";
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    if (!$util.isString(message.host))
                        return "host: string expected";
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    if (!$util.isInteger(message.pid))
                        return "pid: integer expected";
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot"))
                    if (!$util.isInteger(message.slot))
                        return "slot: integer expected";
                return null;
            };

            Join.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Join)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Join: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Join();
                if (object.circletVersion != null)
                    if (typeof object.circletVersion !== "string" || object.circletVersion.length)
                        message.circletVersion = $String(object.circletVersion);
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.pid != null)
                    if ($Number(object.pid) !== 0)
                        message.pid = object.pid >>> 0;
                if (object.slot != null)
                    if ($Number(object.slot) !== 0)
                        message.slot = object.slot | 0;
                return message;
            };

            Join.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.circletVersion = "";
                    object.host = "";
                    object.pid = 0;
                    object.slot = 0;
                }
                if (message.circletVersion != null && $Object.hasOwnProperty.call(message, "circletVersion"))
                    object.circletVersion = message.circletVersion;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot"))
                    object.slot = message.slot;
                return object;
            };

            Join.prototype.toJSON = function() {
                return Join.toObject(this, $protobuf.util.toJSONOptions);
            };

            Join.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Join";
            };

            return Join;
        })();

        control.ComeBack = (function() {

            const ComeBack = function (properties) {
                this.refused = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ComeBack.prototype.job = "";
            ComeBack.prototype.generation = 0;
            ComeBack.prototype.batches = 0;
            ComeBack.prototype.refused = $util.emptyArray;

            ComeBack.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(10).string(message.job);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(16).uint32(message.generation);
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(24).uint32(message.batches);
                if (message.refused != null && message.refused.length)
                    for (let i = 0; i < message.refused.length; ++i)
                        $root.circlet.control.Refusal.encode(message.refused[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ComeBack.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ComeBack();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.refused && message.refused.length))
                                message.refused = [];
                            message.refused.push($root.circlet.control.Refusal.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ComeBack.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    if (!$Array.isArray(message.refused))
                        return "refused: array expected";
                    for (let i = 0; i < message.refused.length; ++i) {
                        let error = $root.circlet.control.Refusal.verify(message.refused[i], _depth + 1);
                        if (error)
                            return "refused." + error;
                    }
                }
                return null;
            };

            ComeBack.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ComeBack)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ComeBack: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ComeBack();
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.refused) {
                    if (!$Array.isArray(object.refused))
                        throw $TypeError(".circlet.control.ComeBack.refused: array expected");
                    message.refused = $Array(object.refused.length);
                    for (let i = 0; i < object.refused.length; ++i) {
                        if (!$util.isObject(object.refused[i]))
                            throw $TypeError(".circlet.control.ComeBack.refused: object expected");
                        message.refused[i] = $root.circlet.control.Refusal.fromObject(object.refused[i], _depth + 1);
                    }
                }
                return message;
            };

            ComeBack.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.refused = [];
                if (options.defaults) {
                    object.job = "";
                    object.generation = 0;
                    object.batches = 0;
                }
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.refused && message.refused.length) {
                    object.refused = $Array(message.refused.length);
                    for (let j = 0; j < message.refused.length; ++j)
                        object.refused[j] = $root.circlet.control.Refusal.toObject(message.refused[j], options, _depth + 1);
                }
                return object;
            };

            ComeBack.prototype.toJSON = function() {
                return ComeBack.toObject(this, $protobuf.util.toJSONOptions);
            };

            ComeBack.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ComeBack";
            };

            return ComeBack;
        })();

        control.Available = (function() {

            const Available = function (properties) {
                this.refused = [];
                this.endpoints = [];
                this.arithmetic = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Available.prototype.generation = 0;
            Available.prototype.hasState = false;
            Available.prototype.step = 0;
            Available.prototype.batches = 0;
            Available.prototype.hasPending = false;
            Available.prototype.refused = $util.emptyArray;
            Available.prototype.endpoints = $util.emptyArray;
            Available.prototype.arithmetic = $util.emptyArray;
            Available.prototype.metricsAddress = "";

            Available.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.hasState != null && $Object.hasOwnProperty.call(message, "hasState") && message.hasState !== false)
                    writer.uint32(16).bool(message.hasState);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(24).uint32(message.step);
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(32).uint32(message.batches);
                if (message.hasPending != null && $Object.hasOwnProperty.call(message, "hasPending") && message.hasPending !== false)
                    writer.uint32(40).bool(message.hasPending);
                if (message.refused != null && message.refused.length)
                    for (let i = 0; i < message.refused.length; ++i)
                        $root.circlet.control.Refusal.encode(message.refused[i], writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.endpoints != null && message.endpoints.length)
                    for (let i = 0; i < message.endpoints.length; ++i)
                        writer.uint32(58).string(message.endpoints[i]);
                if (message.arithmetic != null && message.arithmetic.length)
                    for (let i = 0; i < message.arithmetic.length; ++i)
                        writer.uint32(66).string(message.arithmetic[i]);
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress") && message.metricsAddress !== "")
                    writer.uint32(74).string(message.metricsAddress);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Available.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Available();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasState = value;
                            else
                                delete message.hasState;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasPending = value;
                            else
                                delete message.hasPending;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.refused && message.refused.length))
                                message.refused = [];
                            message.refused.push($root.circlet.control.Refusal.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.endpoints && message.endpoints.length))
                                message.endpoints = [];
                            message.endpoints.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.arithmetic && message.arithmetic.length))
                                message.arithmetic = [];
                            message.arithmetic.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.metricsAddress = value;
                            else
                                delete message.metricsAddress;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Available.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.hasState != null && $Object.hasOwnProperty.call(message, "hasState"))
                    if (typeof message.hasState !== "boolean")
                        return "hasState: boolean expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.hasPending != null && $Object.hasOwnProperty.call(message, "hasPending"))
                    if (typeof message.hasPending !== "boolean")
                        return "hasPending: boolean expected";
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    if (!$Array.isArray(message.refused))
                        return "refused: array expected";
                    for (let i = 0; i < message.refused.length; ++i) {
                        let error = $root.circlet.control.Refusal.verify(message.refused[i], _depth + 1);
                        if (error)
                            return "refused." + error;
                    }
                }
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints")) {
                    if (!$Array.isArray(message.endpoints))
                        return "endpoints: array expected";
                    for (let i = 0; i < message.endpoints.length; ++i)
                        if (!$util.isString(message.endpoints[i]))
                            return "endpoints: string[] expected";
                }
                if (message.arithmetic != null && $Object.hasOwnProperty.call(message, "arithmetic")) {
                    if (!$Array.isArray(message.arithmetic))
                        return "arithmetic: array expected";
                    for (let i = 0; i < message.arithmetic.length; ++i)
                        if (!$util.isString(message.arithmetic[i]))
                            return "arithmetic: string[] expected";
                }
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    if (!$util.isString(message.metricsAddress))
                        return "metricsAddress: string expected";
                return null;
            };

            Available.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Available)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Available: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Available();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.hasState != null)
                    if (object.hasState)
                        message.hasState = $Boolean(object.hasState);
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.hasPending != null)
                    if (object.hasPending)
                        message.hasPending = $Boolean(object.hasPending);
                if (object.refused) {
                    if (!$Array.isArray(object.refused))
                        throw $TypeError(".circlet.control.Available.refused: array expected");
                    message.refused = $Array(object.refused.length);
                    for (let i = 0; i < object.refused.length; ++i) {
                        if (!$util.isObject(object.refused[i]))
                            throw $TypeError(".circlet.control.Available.refused: object expected");
                        message.refused[i] = $root.circlet.control.Refusal.fromObject(object.refused[i], _depth + 1);
                    }
                }
                if (object.endpoints) {
                    if (!$Array.isArray(object.endpoints))
                        throw $TypeError(".circlet.control.Available.endpoints: array expected");
                    message.endpoints = $Array(object.endpoints.length);
                    for (let i = 0; i < object.endpoints.length; ++i)
                        message.endpoints[i] = $String(object.endpoints[i]);
                }
                if (object.arithmetic) {
                    if (!$Array.isArray(object.arithmetic))
                        throw $TypeError(".circlet.control.Available.arithmetic: array expected");
                    message.arithmetic = $Array(object.arithmetic.length);
                    for (let i = 0; i < object.arithmetic.length; ++i)
                        message.arithmetic[i] = $String(object.arithmetic[i]);
                }
                if (object.metricsAddress != null)
                    if (typeof object.metricsAddress !== "string" || object.metricsAddress.length)
                        message.metricsAddress = $String(object.metricsAddress);
                return message;
            };

            Available.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.refused = [];
                    object.endpoints = [];
                    object.arithmetic = [];
                }
                if (options.defaults) {
                    object.generation = 0;
                    object.hasState = false;
                    object.step = 0;
                    object.batches = 0;
                    object.hasPending = false;
                    object.metricsAddress = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.hasState != null && $Object.hasOwnProperty.call(message, "hasState"))
                    object.hasState = message.hasState;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.hasPending != null && $Object.hasOwnProperty.call(message, "hasPending"))
                    object.hasPending = message.hasPending;
                if (message.refused && message.refused.length) {
                    object.refused = $Array(message.refused.length);
                    for (let j = 0; j < message.refused.length; ++j)
                        object.refused[j] = $root.circlet.control.Refusal.toObject(message.refused[j], options, _depth + 1);
                }
                if (message.endpoints && message.endpoints.length) {
                    object.endpoints = $Array(message.endpoints.length);
                    for (let j = 0; j < message.endpoints.length; ++j)
                        object.endpoints[j] = message.endpoints[j];
                }
                if (message.arithmetic && message.arithmetic.length) {
                    object.arithmetic = $Array(message.arithmetic.length);
                    for (let j = 0; j < message.arithmetic.length; ++j)
                        object.arithmetic[j] = message.arithmetic[j];
                }
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    object.metricsAddress = message.metricsAddress;
                return object;
            };

            Available.prototype.toJSON = function() {
                return Available.toObject(this, $protobuf.util.toJSONOptions);
            };

            Available.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Available";
            };

            return Available;
        })();

        control.Refusal = (function() {

            const Refusal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Refusal.prototype.step = 0;
            Refusal.prototype.batch = 0;
            Refusal.prototype.loss = 0;
            Refusal.prototype.gradientNorm = 0;

            Refusal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch") && message.batch !== 0)
                    writer.uint32(16).uint32(message.batch);
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss") && !$Object.is(message.loss, 0))
                    writer.uint32(25).double(message.loss);
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm") && !$Object.is(message.gradientNorm, 0))
                    writer.uint32(33).double(message.gradientNorm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Refusal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Refusal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch = value;
                            else
                                delete message.batch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.loss = value;
                            else
                                delete message.loss;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.gradientNorm = value;
                            else
                                delete message.gradientNorm;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Refusal.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    if (!$util.isInteger(message.batch))
                        return "batch: integer expected";
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    if (typeof message.loss !== "number")
                        return "loss: number expected";
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    if (typeof message.gradientNorm !== "number")
                        return "gradientNorm: number expected";
                return null;
            };

            Refusal.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Refusal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Refusal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Refusal();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batch != null)
                    if ($Number(object.batch) !== 0)
                        message.batch = object.batch >>> 0;
                if (object.loss != null)
                    if (!$Object.is($Number(object.loss), 0))
                        message.loss = $Number(object.loss);
                if (object.gradientNorm != null)
                    if (!$Object.is($Number(object.gradientNorm), 0))
                        message.gradientNorm = $Number(object.gradientNorm);
                return message;
            };

            Refusal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.batch = 0;
                    object.loss = 0;
                    object.gradientNorm = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    object.batch = message.batch;
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    object.loss = options.json && !$isFinite(message.loss) ? $String(message.loss) : message.loss;
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    object.gradientNorm = options.json && !$isFinite(message.gradientNorm) ? $String(message.gradientNorm) : message.gradientNorm;
                return object;
            };

            Refusal.prototype.toJSON = function() {
                return Refusal.toObject(this, $protobuf.util.toJSONOptions);
            };

            Refusal.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Refusal";
            };

            return Refusal;
        })();

        control.Ready = (function() {

            const Ready = function (properties) {
                this.notes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Ready.prototype.planHash = "";
            Ready.prototype.dataFingerprint = "";
            Ready.prototype.engine = "";
            Ready.prototype.metricsAddress = "";
            Ready.prototype.stepsPerEpoch = 0;
            Ready.prototype.totalSteps = 0;
            Ready.prototype.firstStep = 0;
            Ready.prototype.numClasses = 0;
            Ready.prototype.numImages = 0;
            Ready.prototype.numParameters = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Ready.prototype.notes = $util.emptyArray;
            Ready.prototype.firstBatch = 0;
            Ready.prototype.generation = 0;

            Ready.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.planHash != null && $Object.hasOwnProperty.call(message, "planHash") && message.planHash !== "")
                    writer.uint32(10).string(message.planHash);
                if (message.dataFingerprint != null && $Object.hasOwnProperty.call(message, "dataFingerprint") && message.dataFingerprint !== "")
                    writer.uint32(18).string(message.dataFingerprint);
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine") && message.engine !== "")
                    writer.uint32(26).string(message.engine);
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress") && message.metricsAddress !== "")
                    writer.uint32(34).string(message.metricsAddress);
                if (message.stepsPerEpoch != null && $Object.hasOwnProperty.call(message, "stepsPerEpoch") && message.stepsPerEpoch !== 0)
                    writer.uint32(40).uint32(message.stepsPerEpoch);
                if (message.totalSteps != null && $Object.hasOwnProperty.call(message, "totalSteps") && message.totalSteps !== 0)
                    writer.uint32(48).uint32(message.totalSteps);
                if (message.firstStep != null && $Object.hasOwnProperty.call(message, "firstStep") && message.firstStep !== 0)
                    writer.uint32(56).uint32(message.firstStep);
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses") && message.numClasses !== 0)
                    writer.uint32(64).uint32(message.numClasses);
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages") && message.numImages !== 0)
                    writer.uint32(72).uint32(message.numImages);
                if (message.numParameters != null && $Object.hasOwnProperty.call(message, "numParameters") && (typeof message.numParameters === "object" ? message.numParameters.low || message.numParameters.high : message.numParameters !== 0))
                    writer.uint32(80).uint64(message.numParameters);
                if (message.notes != null && message.notes.length)
                    for (let i = 0; i < message.notes.length; ++i)
                        writer.uint32(90).string(message.notes[i]);
                if (message.firstBatch != null && $Object.hasOwnProperty.call(message, "firstBatch") && message.firstBatch !== 0)
                    writer.uint32(96).uint32(message.firstBatch);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(104).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Ready.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Ready();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.planHash = value;
                            else
                                delete message.planHash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dataFingerprint = value;
                            else
                                delete message.dataFingerprint;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.engine = value;
                            else
                                delete message.engine;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.metricsAddress = value;
                            else
                                delete message.metricsAddress;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stepsPerEpoch = value;
                            else
                                delete message.stepsPerEpoch;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.totalSteps = value;
                            else
                                delete message.totalSteps;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstStep = value;
                            else
                                delete message.firstStep;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numClasses = value;
                            else
                                delete message.numClasses;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numImages = value;
                            else
                                delete message.numImages;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.numParameters = value;
                            else
                                delete message.numParameters;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.notes && message.notes.length))
                                message.notes = [];
                            message.notes.push(reader.stringVerify());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstBatch = value;
                            else
                                delete message.firstBatch;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Ready.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.planHash != null && $Object.hasOwnProperty.call(message, "planHash"))
                    if (!$util.isString(message.planHash))
                        return "planHash: string expected";
                if (message.dataFingerprint != null && $Object.hasOwnProperty.call(message, "dataFingerprint"))
                    if (!$util.isString(message.dataFingerprint))
                        return "dataFingerprint: string expected";
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine"))
                    if (!$util.isString(message.engine))
                        return "engine: string expected";
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    if (!$util.isString(message.metricsAddress))
                        return "metricsAddress: string expected";
                if (message.stepsPerEpoch != null && $Object.hasOwnProperty.call(message, "stepsPerEpoch"))
                    if (!$util.isInteger(message.stepsPerEpoch))
                        return "stepsPerEpoch: integer expected";
                if (message.totalSteps != null && $Object.hasOwnProperty.call(message, "totalSteps"))
                    if (!$util.isInteger(message.totalSteps))
                        return "totalSteps: integer expected";
                if (message.firstStep != null && $Object.hasOwnProperty.call(message, "firstStep"))
                    if (!$util.isInteger(message.firstStep))
                        return "firstStep: integer expected";
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    if (!$util.isInteger(message.numClasses))
                        return "numClasses: integer expected";
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    if (!$util.isInteger(message.numImages))
                        return "numImages: integer expected";
                if (message.numParameters != null && $Object.hasOwnProperty.call(message, "numParameters"))
                    if (!$util.isInteger(message.numParameters) && !(message.numParameters && $util.isInteger(message.numParameters.low) && $util.isInteger(message.numParameters.high)))
                        return "numParameters: integer|Long expected";
                if (message.notes != null && $Object.hasOwnProperty.call(message, "notes")) {
                    if (!$Array.isArray(message.notes))
                        return "notes: array expected";
                    for (let i = 0; i < message.notes.length; ++i)
                        if (!$util.isString(message.notes[i]))
                            return "notes: string[] expected";
                }
                if (message.firstBatch != null && $Object.hasOwnProperty.call(message, "firstBatch"))
                    if (!$util.isInteger(message.firstBatch))
                        return "firstBatch: integer expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            Ready.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Ready)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Ready: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Ready();
                if (object.planHash != null)
                    if (typeof object.planHash !== "string" || object.planHash.length)
                        message.planHash = $String(object.planHash);
                if (object.dataFingerprint != null)
                    if (typeof object.dataFingerprint !== "string" || object.dataFingerprint.length)
                        message.dataFingerprint = $String(object.dataFingerprint);
                if (object.engine != null)
                    if (typeof object.engine !== "string" || object.engine.length)
                        message.engine = $String(object.engine);
                if (object.metricsAddress != null)
                    if (typeof object.metricsAddress !== "string" || object.metricsAddress.length)
                        message.metricsAddress = $String(object.metricsAddress);
                if (object.stepsPerEpoch != null)
                    if ($Number(object.stepsPerEpoch) !== 0)
                        message.stepsPerEpoch = object.stepsPerEpoch >>> 0;
                if (object.totalSteps != null)
                    if ($Number(object.totalSteps) !== 0)
                        message.totalSteps = object.totalSteps >>> 0;
                if (object.firstStep != null)
                    if ($Number(object.firstStep) !== 0)
                        message.firstStep = object.firstStep >>> 0;
                if (object.numClasses != null)
                    if ($Number(object.numClasses) !== 0)
                        message.numClasses = object.numClasses >>> 0;
                if (object.numImages != null)
                    if ($Number(object.numImages) !== 0)
                        message.numImages = object.numImages >>> 0;
                if (object.numParameters != null)
                    if (typeof object.numParameters === "object" ? object.numParameters.low || object.numParameters.high : $Number(object.numParameters) !== 0)
                        if ($util.Long)
                            message.numParameters = $util.Long.fromValue(object.numParameters, true);
                        else if (typeof object.numParameters === "string")
                            message.numParameters = $parseInt(object.numParameters, 10);
                        else if (typeof object.numParameters === "number")
                            message.numParameters = object.numParameters;
                        else if (typeof object.numParameters === "object")
                            message.numParameters = new $util.LongBits(object.numParameters.low >>> 0, object.numParameters.high >>> 0).toNumber(true);
                if (object.notes) {
                    if (!$Array.isArray(object.notes))
                        throw $TypeError(".circlet.control.Ready.notes: array expected");
                    message.notes = $Array(object.notes.length);
                    for (let i = 0; i < object.notes.length; ++i)
                        message.notes[i] = $String(object.notes[i]);
                }
                if (object.firstBatch != null)
                    if ($Number(object.firstBatch) !== 0)
                        message.firstBatch = object.firstBatch >>> 0;
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            Ready.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.notes = [];
                if (options.defaults) {
                    object.planHash = "";
                    object.dataFingerprint = "";
                    object.engine = "";
                    object.metricsAddress = "";
                    object.stepsPerEpoch = 0;
                    object.totalSteps = 0;
                    object.firstStep = 0;
                    object.numClasses = 0;
                    object.numImages = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.numParameters = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.numParameters = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.firstBatch = 0;
                    object.generation = 0;
                }
                if (message.planHash != null && $Object.hasOwnProperty.call(message, "planHash"))
                    object.planHash = message.planHash;
                if (message.dataFingerprint != null && $Object.hasOwnProperty.call(message, "dataFingerprint"))
                    object.dataFingerprint = message.dataFingerprint;
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine"))
                    object.engine = message.engine;
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    object.metricsAddress = message.metricsAddress;
                if (message.stepsPerEpoch != null && $Object.hasOwnProperty.call(message, "stepsPerEpoch"))
                    object.stepsPerEpoch = message.stepsPerEpoch;
                if (message.totalSteps != null && $Object.hasOwnProperty.call(message, "totalSteps"))
                    object.totalSteps = message.totalSteps;
                if (message.firstStep != null && $Object.hasOwnProperty.call(message, "firstStep"))
                    object.firstStep = message.firstStep;
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    object.numClasses = message.numClasses;
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    object.numImages = message.numImages;
                if (message.numParameters != null && $Object.hasOwnProperty.call(message, "numParameters"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.numParameters = typeof message.numParameters === "number" ? $BigInt(message.numParameters) : $util.Long.fromBits(message.numParameters.low >>> 0, message.numParameters.high >>> 0, true).toBigInt();
                    else if (typeof message.numParameters === "number")
                        object.numParameters = options.longs === $String ? $String(message.numParameters) : message.numParameters;
                    else
                        object.numParameters = options.longs === $String ? $util.Long.prototype.toString.call(message.numParameters) : options.longs === $Number ? new $util.LongBits(message.numParameters.low >>> 0, message.numParameters.high >>> 0).toNumber(true) : message.numParameters;
                if (message.notes && message.notes.length) {
                    object.notes = $Array(message.notes.length);
                    for (let j = 0; j < message.notes.length; ++j)
                        object.notes[j] = message.notes[j];
                }
                if (message.firstBatch != null && $Object.hasOwnProperty.call(message, "firstBatch"))
                    object.firstBatch = message.firstBatch;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            Ready.prototype.toJSON = function() {
                return Ready.toObject(this, $protobuf.util.toJSONOptions);
            };

            Ready.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Ready";
            };

            return Ready;
        })();

        control.Suspect = (function() {

            const Suspect = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Suspect.prototype.generation = 0;
            Suspect.prototype.rank = 0;
            Suspect.prototype.reason = "";

            Suspect.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(16).int32(message.rank);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(26).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Suspect.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Suspect();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Suspect.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            Suspect.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Suspect)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Suspect: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Suspect();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank | 0;
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            Suspect.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.generation = 0;
                    object.rank = 0;
                    object.reason = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            Suspect.prototype.toJSON = function() {
                return Suspect.toObject(this, $protobuf.util.toJSONOptions);
            };

            Suspect.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Suspect";
            };

            return Suspect;
        })();

        control.Leaving = (function() {

            const Leaving = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Leaving.prototype.reason = "";

            Leaving.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Leaving.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Leaving();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Leaving.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            Leaving.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Leaving)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Leaving: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Leaving();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            Leaving.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            Leaving.prototype.toJSON = function() {
                return Leaving.toObject(this, $protobuf.util.toJSONOptions);
            };

            Leaving.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Leaving";
            };

            return Leaving;
        })();

        control.Seconds = (function() {

            const Seconds = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Seconds.prototype.phase = "";
            Seconds.prototype.seconds = 0;

            Seconds.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(10).string(message.phase);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
                    writer.uint32(17).double(message.seconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Seconds.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Seconds();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Seconds.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
                return null;
            };

            Seconds.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Seconds)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Seconds: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Seconds();
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.seconds != null)
                    if (!$Object.is($Number(object.seconds), 0))
                        message.seconds = $Number(object.seconds);
                return message;
            };

            Seconds.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.phase = "";
                    object.seconds = 0;
                }
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
                return object;
            };

            Seconds.prototype.toJSON = function() {
                return Seconds.toObject(this, $protobuf.util.toJSONOptions);
            };

            Seconds.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Seconds";
            };

            return Seconds;
        })();

        control.Progress = (function() {

            const Progress = function (properties) {
                this.seconds = [];
                this.positiveQuantiles = [];
                this.negativeQuantiles = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Progress.prototype.step = 0;
            Progress.prototype.epoch = 0;
            Progress.prototype.loss = 0;
            Progress.prototype.learningRate = 0;
            Progress.prototype.gradientNorm = 0;
            Progress.prototype.images = 0;
            Progress.prototype.seconds = $util.emptyArray;
            Progress.prototype.meanPositive = 0;
            Progress.prototype.meanNegative = 0;
            Progress.prototype.batch = 0;
            Progress.prototype.positiveQuantiles = $util.emptyArray;
            Progress.prototype.negativeQuantiles = $util.emptyArray;

            Progress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                    writer.uint32(17).double(message.epoch);
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss") && !$Object.is(message.loss, 0))
                    writer.uint32(25).double(message.loss);
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate") && !$Object.is(message.learningRate, 0))
                    writer.uint32(33).double(message.learningRate);
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm") && !$Object.is(message.gradientNorm, 0))
                    writer.uint32(41).double(message.gradientNorm);
                if (message.images != null && $Object.hasOwnProperty.call(message, "images") && message.images !== 0)
                    writer.uint32(48).uint32(message.images);
                if (message.seconds != null && message.seconds.length)
                    for (let i = 0; i < message.seconds.length; ++i)
                        $root.circlet.control.Seconds.encode(message.seconds[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.meanPositive != null && $Object.hasOwnProperty.call(message, "meanPositive") && !$Object.is(message.meanPositive, 0))
                    writer.uint32(65).double(message.meanPositive);
                if (message.meanNegative != null && $Object.hasOwnProperty.call(message, "meanNegative") && !$Object.is(message.meanNegative, 0))
                    writer.uint32(73).double(message.meanNegative);
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch") && message.batch !== 0)
                    writer.uint32(80).uint32(message.batch);
                if (message.positiveQuantiles != null && message.positiveQuantiles.length)
                    writer.uint32(90).doubles(message.positiveQuantiles);
                if (message.negativeQuantiles != null && message.negativeQuantiles.length)
                    writer.uint32(98).doubles(message.negativeQuantiles);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Progress.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Progress();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.loss = value;
                            else
                                delete message.loss;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.learningRate = value;
                            else
                                delete message.learningRate;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.gradientNorm = value;
                            else
                                delete message.gradientNorm;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.images = value;
                            else
                                delete message.images;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.seconds && message.seconds.length))
                                message.seconds = [];
                            message.seconds.push($root.circlet.control.Seconds.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.meanPositive = value;
                            else
                                delete message.meanPositive;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.meanNegative = value;
                            else
                                delete message.meanNegative;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch = value;
                            else
                                delete message.batch;
                            continue;
                        }
                    case 11: {
                            if (wireType === 2) {
                                if (!(message.positiveQuantiles && message.positiveQuantiles.length))
                                    message.positiveQuantiles = [];
                                reader.doubles(message.positiveQuantiles);
                                continue;
                            }
                            if (wireType !== 1)
                                break;
                            if (!(message.positiveQuantiles && message.positiveQuantiles.length))
                                message.positiveQuantiles = [];
                            message.positiveQuantiles.push(reader.double());
                            continue;
                        }
                    case 12: {
                            if (wireType === 2) {
                                if (!(message.negativeQuantiles && message.negativeQuantiles.length))
                                    message.negativeQuantiles = [];
                                reader.doubles(message.negativeQuantiles);
                                continue;
                            }
                            if (wireType !== 1)
                                break;
                            if (!(message.negativeQuantiles && message.negativeQuantiles.length))
                                message.negativeQuantiles = [];
                            message.negativeQuantiles.push(reader.double());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Progress.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof message.epoch !== "number")
                        return "epoch: number expected";
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    if (typeof message.loss !== "number")
                        return "loss: number expected";
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate"))
                    if (typeof message.learningRate !== "number")
                        return "learningRate: number expected";
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    if (typeof message.gradientNorm !== "number")
                        return "gradientNorm: number expected";
                if (message.images != null && $Object.hasOwnProperty.call(message, "images"))
                    if (!$util.isInteger(message.images))
                        return "images: integer expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds")) {
                    if (!$Array.isArray(message.seconds))
                        return "seconds: array expected";
                    for (let i = 0; i < message.seconds.length; ++i) {
                        let error = $root.circlet.control.Seconds.verify(message.seconds[i], _depth + 1);
                        if (error)
                            return "seconds." + error;
                    }
                }
                if (message.meanPositive != null && $Object.hasOwnProperty.call(message, "meanPositive"))
                    if (typeof message.meanPositive !== "number")
                        return "meanPositive: number expected";
                if (message.meanNegative != null && $Object.hasOwnProperty.call(message, "meanNegative"))
                    if (typeof message.meanNegative !== "number")
                        return "meanNegative: number expected";
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    if (!$util.isInteger(message.batch))
                        return "batch: integer expected";
                if (message.positiveQuantiles != null && $Object.hasOwnProperty.call(message, "positiveQuantiles")) {
                    if (!$Array.isArray(message.positiveQuantiles))
                        return "positiveQuantiles: array expected";
                    for (let i = 0; i < message.positiveQuantiles.length; ++i)
                        if (typeof message.positiveQuantiles[i] !== "number")
                            return "positiveQuantiles: number[] expected";
                }
                if (message.negativeQuantiles != null && $Object.hasOwnProperty.call(message, "negativeQuantiles")) {
                    if (!$Array.isArray(message.negativeQuantiles))
                        return "negativeQuantiles: array expected";
                    for (let i = 0; i < message.negativeQuantiles.length; ++i)
                        if (typeof message.negativeQuantiles[i] !== "number")
                            return "negativeQuantiles: number[] expected";
                }
                return null;
            };

            Progress.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Progress)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Progress: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Progress();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.epoch != null)
                    if (!$Object.is($Number(object.epoch), 0))
                        message.epoch = $Number(object.epoch);
                if (object.loss != null)
                    if (!$Object.is($Number(object.loss), 0))
                        message.loss = $Number(object.loss);
                if (object.learningRate != null)
                    if (!$Object.is($Number(object.learningRate), 0))
                        message.learningRate = $Number(object.learningRate);
                if (object.gradientNorm != null)
                    if (!$Object.is($Number(object.gradientNorm), 0))
                        message.gradientNorm = $Number(object.gradientNorm);
                if (object.images != null)
                    if ($Number(object.images) !== 0)
                        message.images = object.images >>> 0;
                if (object.seconds) {
                    if (!$Array.isArray(object.seconds))
                        throw $TypeError(".circlet.control.Progress.seconds: array expected");
                    message.seconds = $Array(object.seconds.length);
                    for (let i = 0; i < object.seconds.length; ++i) {
                        if (!$util.isObject(object.seconds[i]))
                            throw $TypeError(".circlet.control.Progress.seconds: object expected");
                        message.seconds[i] = $root.circlet.control.Seconds.fromObject(object.seconds[i], _depth + 1);
                    }
                }
                if (object.meanPositive != null)
                    if (!$Object.is($Number(object.meanPositive), 0))
                        message.meanPositive = $Number(object.meanPositive);
                if (object.meanNegative != null)
                    if (!$Object.is($Number(object.meanNegative), 0))
                        message.meanNegative = $Number(object.meanNegative);
                if (object.batch != null)
                    if ($Number(object.batch) !== 0)
                        message.batch = object.batch >>> 0;
                if (object.positiveQuantiles) {
                    if (!$Array.isArray(object.positiveQuantiles))
                        throw $TypeError(".circlet.control.Progress.positiveQuantiles: array expected");
                    message.positiveQuantiles = $Array(object.positiveQuantiles.length);
                    for (let i = 0; i < object.positiveQuantiles.length; ++i)
                        message.positiveQuantiles[i] = $Number(object.positiveQuantiles[i]);
                }
                if (object.negativeQuantiles) {
                    if (!$Array.isArray(object.negativeQuantiles))
                        throw $TypeError(".circlet.control.Progress.negativeQuantiles: array expected");
                    message.negativeQuantiles = $Array(object.negativeQuantiles.length);
                    for (let i = 0; i < object.negativeQuantiles.length; ++i)
                        message.negativeQuantiles[i] = $Number(object.negativeQuantiles[i]);
                }
                return message;
            };

            Progress.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.seconds = [];
                    object.positiveQuantiles = [];
                    object.negativeQuantiles = [];
                }
                if (options.defaults) {
                    object.step = 0;
                    object.epoch = 0;
                    object.loss = 0;
                    object.learningRate = 0;
                    object.gradientNorm = 0;
                    object.images = 0;
                    object.meanPositive = 0;
                    object.meanNegative = 0;
                    object.batch = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    object.epoch = options.json && !$isFinite(message.epoch) ? $String(message.epoch) : message.epoch;
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    object.loss = options.json && !$isFinite(message.loss) ? $String(message.loss) : message.loss;
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate"))
                    object.learningRate = options.json && !$isFinite(message.learningRate) ? $String(message.learningRate) : message.learningRate;
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    object.gradientNorm = options.json && !$isFinite(message.gradientNorm) ? $String(message.gradientNorm) : message.gradientNorm;
                if (message.images != null && $Object.hasOwnProperty.call(message, "images"))
                    object.images = message.images;
                if (message.seconds && message.seconds.length) {
                    object.seconds = $Array(message.seconds.length);
                    for (let j = 0; j < message.seconds.length; ++j)
                        object.seconds[j] = $root.circlet.control.Seconds.toObject(message.seconds[j], options, _depth + 1);
                }
                if (message.meanPositive != null && $Object.hasOwnProperty.call(message, "meanPositive"))
                    object.meanPositive = options.json && !$isFinite(message.meanPositive) ? $String(message.meanPositive) : message.meanPositive;
                if (message.meanNegative != null && $Object.hasOwnProperty.call(message, "meanNegative"))
                    object.meanNegative = options.json && !$isFinite(message.meanNegative) ? $String(message.meanNegative) : message.meanNegative;
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    object.batch = message.batch;
                if (message.positiveQuantiles && message.positiveQuantiles.length) {
                    object.positiveQuantiles = $Array(message.positiveQuantiles.length);
                    for (let j = 0; j < message.positiveQuantiles.length; ++j)
                        object.positiveQuantiles[j] = options.json && !$isFinite(message.positiveQuantiles[j]) ? $String(message.positiveQuantiles[j]) : message.positiveQuantiles[j];
                }
                if (message.negativeQuantiles && message.negativeQuantiles.length) {
                    object.negativeQuantiles = $Array(message.negativeQuantiles.length);
                    for (let j = 0; j < message.negativeQuantiles.length; ++j)
                        object.negativeQuantiles[j] = options.json && !$isFinite(message.negativeQuantiles[j]) ? $String(message.negativeQuantiles[j]) : message.negativeQuantiles[j];
                }
                return object;
            };

            Progress.prototype.toJSON = function() {
                return Progress.toObject(this, $protobuf.util.toJSONOptions);
            };

            Progress.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Progress";
            };

            return Progress;
        })();

        control.BatchRefused = (function() {

            const BatchRefused = function (properties) {
                this.images = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            BatchRefused.prototype.step = 0;
            BatchRefused.prototype.batch = 0;
            BatchRefused.prototype.rank = 0;
            BatchRefused.prototype.loss = 0;
            BatchRefused.prototype.gradientNorm = 0;
            BatchRefused.prototype.images = $util.emptyArray;

            BatchRefused.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch") && message.batch !== 0)
                    writer.uint32(16).uint32(message.batch);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(24).uint32(message.rank);
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss") && !$Object.is(message.loss, 0))
                    writer.uint32(33).double(message.loss);
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm") && !$Object.is(message.gradientNorm, 0))
                    writer.uint32(41).double(message.gradientNorm);
                if (message.images != null && message.images.length)
                    for (let i = 0; i < message.images.length; ++i)
                        writer.uint32(50).string(message.images[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            BatchRefused.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.BatchRefused();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch = value;
                            else
                                delete message.batch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.loss = value;
                            else
                                delete message.loss;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.gradientNorm = value;
                            else
                                delete message.gradientNorm;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.images && message.images.length))
                                message.images = [];
                            message.images.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            BatchRefused.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    if (!$util.isInteger(message.batch))
                        return "batch: integer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    if (typeof message.loss !== "number")
                        return "loss: number expected";
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    if (typeof message.gradientNorm !== "number")
                        return "gradientNorm: number expected";
                if (message.images != null && $Object.hasOwnProperty.call(message, "images")) {
                    if (!$Array.isArray(message.images))
                        return "images: array expected";
                    for (let i = 0; i < message.images.length; ++i)
                        if (!$util.isString(message.images[i]))
                            return "images: string[] expected";
                }
                return null;
            };

            BatchRefused.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.BatchRefused)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.BatchRefused: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.BatchRefused();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batch != null)
                    if ($Number(object.batch) !== 0)
                        message.batch = object.batch >>> 0;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.loss != null)
                    if (!$Object.is($Number(object.loss), 0))
                        message.loss = $Number(object.loss);
                if (object.gradientNorm != null)
                    if (!$Object.is($Number(object.gradientNorm), 0))
                        message.gradientNorm = $Number(object.gradientNorm);
                if (object.images) {
                    if (!$Array.isArray(object.images))
                        throw $TypeError(".circlet.control.BatchRefused.images: array expected");
                    message.images = $Array(object.images.length);
                    for (let i = 0; i < object.images.length; ++i)
                        message.images[i] = $String(object.images[i]);
                }
                return message;
            };

            BatchRefused.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.images = [];
                if (options.defaults) {
                    object.step = 0;
                    object.batch = 0;
                    object.rank = 0;
                    object.loss = 0;
                    object.gradientNorm = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    object.batch = message.batch;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    object.loss = options.json && !$isFinite(message.loss) ? $String(message.loss) : message.loss;
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    object.gradientNorm = options.json && !$isFinite(message.gradientNorm) ? $String(message.gradientNorm) : message.gradientNorm;
                if (message.images && message.images.length) {
                    object.images = $Array(message.images.length);
                    for (let j = 0; j < message.images.length; ++j)
                        object.images[j] = message.images[j];
                }
                return object;
            };

            BatchRefused.prototype.toJSON = function() {
                return BatchRefused.toObject(this, $protobuf.util.toJSONOptions);
            };

            BatchRefused.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.BatchRefused";
            };

            return BatchRefused;
        })();

        control.ImagesReplaced = (function() {

            const ImagesReplaced = function (properties) {
                this.images = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ImagesReplaced.prototype.images = $util.emptyArray;

            ImagesReplaced.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.images != null && message.images.length)
                    for (let i = 0; i < message.images.length; ++i)
                        $root.circlet.control.ReplacedImage.encode(message.images[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ImagesReplaced.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ImagesReplaced();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.images && message.images.length))
                                message.images = [];
                            message.images.push($root.circlet.control.ReplacedImage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ImagesReplaced.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.images != null && $Object.hasOwnProperty.call(message, "images")) {
                    if (!$Array.isArray(message.images))
                        return "images: array expected";
                    for (let i = 0; i < message.images.length; ++i) {
                        let error = $root.circlet.control.ReplacedImage.verify(message.images[i], _depth + 1);
                        if (error)
                            return "images." + error;
                    }
                }
                return null;
            };

            ImagesReplaced.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ImagesReplaced)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ImagesReplaced: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ImagesReplaced();
                if (object.images) {
                    if (!$Array.isArray(object.images))
                        throw $TypeError(".circlet.control.ImagesReplaced.images: array expected");
                    message.images = $Array(object.images.length);
                    for (let i = 0; i < object.images.length; ++i) {
                        if (!$util.isObject(object.images[i]))
                            throw $TypeError(".circlet.control.ImagesReplaced.images: object expected");
                        message.images[i] = $root.circlet.control.ReplacedImage.fromObject(object.images[i], _depth + 1);
                    }
                }
                return message;
            };

            ImagesReplaced.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.images = [];
                if (message.images && message.images.length) {
                    object.images = $Array(message.images.length);
                    for (let j = 0; j < message.images.length; ++j)
                        object.images[j] = $root.circlet.control.ReplacedImage.toObject(message.images[j], options, _depth + 1);
                }
                return object;
            };

            ImagesReplaced.prototype.toJSON = function() {
                return ImagesReplaced.toObject(this, $protobuf.util.toJSONOptions);
            };

            ImagesReplaced.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ImagesReplaced";
            };

            return ImagesReplaced;
        })();

        control.ReplacedImage = (function() {

            const ReplacedImage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReplacedImage.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            ReplacedImage.prototype.image = "";
            ReplacedImage.prototype.replacement = "";
            ReplacedImage.prototype.reason = "";

            ReplacedImage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(8).uint64(message.position);
                if (message.image != null && $Object.hasOwnProperty.call(message, "image") && message.image !== "")
                    writer.uint32(18).string(message.image);
                if (message.replacement != null && $Object.hasOwnProperty.call(message, "replacement") && message.replacement !== "")
                    writer.uint32(26).string(message.replacement);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(34).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReplacedImage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ReplacedImage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.image = value;
                            else
                                delete message.image;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.replacement = value;
                            else
                                delete message.replacement;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ReplacedImage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    if (!$util.isInteger(message.position) && !(message.position && $util.isInteger(message.position.low) && $util.isInteger(message.position.high)))
                        return "position: integer|Long expected";
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    if (!$util.isString(message.image))
                        return "image: string expected";
                if (message.replacement != null && $Object.hasOwnProperty.call(message, "replacement"))
                    if (!$util.isString(message.replacement))
                        return "replacement: string expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            ReplacedImage.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ReplacedImage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ReplacedImage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ReplacedImage();
                if (object.position != null)
                    if (typeof object.position === "object" ? object.position.low || object.position.high : $Number(object.position) !== 0)
                        if ($util.Long)
                            message.position = $util.Long.fromValue(object.position, true);
                        else if (typeof object.position === "string")
                            message.position = $parseInt(object.position, 10);
                        else if (typeof object.position === "number")
                            message.position = object.position;
                        else if (typeof object.position === "object")
                            message.position = new $util.LongBits(object.position.low >>> 0, object.position.high >>> 0).toNumber(true);
                if (object.image != null)
                    if (typeof object.image !== "string" || object.image.length)
                        message.image = $String(object.image);
                if (object.replacement != null)
                    if (typeof object.replacement !== "string" || object.replacement.length)
                        message.replacement = $String(object.replacement);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            ReplacedImage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.position = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.position = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.image = "";
                    object.replacement = "";
                    object.reason = "";
                }
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.position = typeof message.position === "number" ? $BigInt(message.position) : $util.Long.fromBits(message.position.low >>> 0, message.position.high >>> 0, true).toBigInt();
                    else if (typeof message.position === "number")
                        object.position = options.longs === $String ? $String(message.position) : message.position;
                    else
                        object.position = options.longs === $String ? $util.Long.prototype.toString.call(message.position) : options.longs === $Number ? new $util.LongBits(message.position.low >>> 0, message.position.high >>> 0).toNumber(true) : message.position;
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    object.image = message.image;
                if (message.replacement != null && $Object.hasOwnProperty.call(message, "replacement"))
                    object.replacement = message.replacement;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            ReplacedImage.prototype.toJSON = function() {
                return ReplacedImage.toObject(this, $protobuf.util.toJSONOptions);
            };

            ReplacedImage.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ReplacedImage";
            };

            return ReplacedImage;
        })();

        control.Settled = (function() {

            const Settled = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Settled.prototype.batches = 0;
            Settled.prototype.generation = 0;

            Settled.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(8).uint32(message.batches);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(16).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Settled.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Settled();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Settled.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            Settled.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Settled)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Settled: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Settled();
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            Settled.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.batches = 0;
                    object.generation = 0;
                }
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            Settled.prototype.toJSON = function() {
                return Settled.toObject(this, $protobuf.util.toJSONOptions);
            };

            Settled.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Settled";
            };

            return Settled;
        })();

        control.ReplicasDiffered = (function() {

            const ReplicasDiffered = function (properties) {
                this.ranks = [];
                this.slices = [];
                this.tensors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReplicasDiffered.prototype.step = 0;
            ReplicasDiffered.prototype.outcome = "";
            ReplicasDiffered.prototype.ranks = $util.emptyArray;
            ReplicasDiffered.prototype.slices = $util.emptyArray;
            ReplicasDiffered.prototype.numSlices = 0;
            ReplicasDiffered.prototype.tensors = $util.emptyArray;
            ReplicasDiffered.prototype.evidence = "";

            ReplicasDiffered.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== "")
                    writer.uint32(18).string(message.outcome);
                if (message.ranks != null && message.ranks.length)
                    writer.uint32(26).uint32s(message.ranks);
                if (message.slices != null && message.slices.length)
                    writer.uint32(34).uint32s(message.slices);
                if (message.numSlices != null && $Object.hasOwnProperty.call(message, "numSlices") && message.numSlices !== 0)
                    writer.uint32(40).uint32(message.numSlices);
                if (message.tensors != null && message.tensors.length)
                    for (let i = 0; i < message.tensors.length; ++i)
                        writer.uint32(50).string(message.tensors[i]);
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence") && message.evidence !== "")
                    writer.uint32(58).string(message.evidence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReplicasDiffered.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ReplicasDiffered();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                reader.uint32s(message.ranks);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.ranks && message.ranks.length))
                                message.ranks = [];
                            message.ranks.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.slices && message.slices.length))
                                    message.slices = [];
                                reader.uint32s(message.slices);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.slices && message.slices.length))
                                message.slices = [];
                            message.slices.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numSlices = value;
                            else
                                delete message.numSlices;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tensors && message.tensors.length))
                                message.tensors = [];
                            message.tensors.push(reader.stringVerify());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.evidence = value;
                            else
                                delete message.evidence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ReplicasDiffered.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    if (!$util.isString(message.outcome))
                        return "outcome: string expected";
                if (message.ranks != null && $Object.hasOwnProperty.call(message, "ranks")) {
                    if (!$Array.isArray(message.ranks))
                        return "ranks: array expected";
                    for (let i = 0; i < message.ranks.length; ++i)
                        if (!$util.isInteger(message.ranks[i]))
                            return "ranks: integer[] expected";
                }
                if (message.slices != null && $Object.hasOwnProperty.call(message, "slices")) {
                    if (!$Array.isArray(message.slices))
                        return "slices: array expected";
                    for (let i = 0; i < message.slices.length; ++i)
                        if (!$util.isInteger(message.slices[i]))
                            return "slices: integer[] expected";
                }
                if (message.numSlices != null && $Object.hasOwnProperty.call(message, "numSlices"))
                    if (!$util.isInteger(message.numSlices))
                        return "numSlices: integer expected";
                if (message.tensors != null && $Object.hasOwnProperty.call(message, "tensors")) {
                    if (!$Array.isArray(message.tensors))
                        return "tensors: array expected";
                    for (let i = 0; i < message.tensors.length; ++i)
                        if (!$util.isString(message.tensors[i]))
                            return "tensors: string[] expected";
                }
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    if (!$util.isString(message.evidence))
                        return "evidence: string expected";
                return null;
            };

            ReplicasDiffered.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ReplicasDiffered)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ReplicasDiffered: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ReplicasDiffered();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.outcome != null)
                    if (typeof object.outcome !== "string" || object.outcome.length)
                        message.outcome = $String(object.outcome);
                if (object.ranks) {
                    if (!$Array.isArray(object.ranks))
                        throw $TypeError(".circlet.control.ReplicasDiffered.ranks: array expected");
                    message.ranks = $Array(object.ranks.length);
                    for (let i = 0; i < object.ranks.length; ++i)
                        message.ranks[i] = object.ranks[i] >>> 0;
                }
                if (object.slices) {
                    if (!$Array.isArray(object.slices))
                        throw $TypeError(".circlet.control.ReplicasDiffered.slices: array expected");
                    message.slices = $Array(object.slices.length);
                    for (let i = 0; i < object.slices.length; ++i)
                        message.slices[i] = object.slices[i] >>> 0;
                }
                if (object.numSlices != null)
                    if ($Number(object.numSlices) !== 0)
                        message.numSlices = object.numSlices >>> 0;
                if (object.tensors) {
                    if (!$Array.isArray(object.tensors))
                        throw $TypeError(".circlet.control.ReplicasDiffered.tensors: array expected");
                    message.tensors = $Array(object.tensors.length);
                    for (let i = 0; i < object.tensors.length; ++i)
                        message.tensors[i] = $String(object.tensors[i]);
                }
                if (object.evidence != null)
                    if (typeof object.evidence !== "string" || object.evidence.length)
                        message.evidence = $String(object.evidence);
                return message;
            };

            ReplicasDiffered.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.ranks = [];
                    object.slices = [];
                    object.tensors = [];
                }
                if (options.defaults) {
                    object.step = 0;
                    object.outcome = "";
                    object.numSlices = 0;
                    object.evidence = "";
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    object.outcome = message.outcome;
                if (message.ranks && message.ranks.length) {
                    object.ranks = $Array(message.ranks.length);
                    for (let j = 0; j < message.ranks.length; ++j)
                        object.ranks[j] = message.ranks[j];
                }
                if (message.slices && message.slices.length) {
                    object.slices = $Array(message.slices.length);
                    for (let j = 0; j < message.slices.length; ++j)
                        object.slices[j] = message.slices[j];
                }
                if (message.numSlices != null && $Object.hasOwnProperty.call(message, "numSlices"))
                    object.numSlices = message.numSlices;
                if (message.tensors && message.tensors.length) {
                    object.tensors = $Array(message.tensors.length);
                    for (let j = 0; j < message.tensors.length; ++j)
                        object.tensors[j] = message.tensors[j];
                }
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    object.evidence = message.evidence;
                return object;
            };

            ReplicasDiffered.prototype.toJSON = function() {
                return ReplicasDiffered.toObject(this, $protobuf.util.toJSONOptions);
            };

            ReplicasDiffered.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ReplicasDiffered";
            };

            return ReplicasDiffered;
        })();

        control.Score = (function() {

            const Score = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Score.prototype.name = "";
            Score.prototype.value = 0;

            Score.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && !$Object.is(message.value, 0))
                    writer.uint32(17).double(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Score.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Score();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Score.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (typeof message.value !== "number")
                        return "value: number expected";
                return null;
            };

            Score.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Score)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Score: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Score();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.value != null)
                    if (!$Object.is($Number(object.value), 0))
                        message.value = $Number(object.value);
                return message;
            };

            Score.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.value = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = options.json && !$isFinite(message.value) ? $String(message.value) : message.value;
                return object;
            };

            Score.prototype.toJSON = function() {
                return Score.toObject(this, $protobuf.util.toJSONOptions);
            };

            Score.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Score";
            };

            return Score;
        })();

        control.Evaluation = (function() {

            const Evaluation = function (properties) {
                this.scores = [];
                this.conventions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Evaluation.prototype.step = 0;
            Evaluation.prototype.what = "";
            Evaluation.prototype.scores = $util.emptyArray;
            Evaluation.prototype.conventions = $util.emptyArray;
            Evaluation.prototype.numImages = 0;
            Evaluation.prototype.numClasses = 0;

            Evaluation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== "")
                    writer.uint32(18).string(message.what);
                if (message.scores != null && message.scores.length)
                    for (let i = 0; i < message.scores.length; ++i)
                        $root.circlet.control.Score.encode(message.scores[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.conventions != null && message.conventions.length)
                    for (let i = 0; i < message.conventions.length; ++i)
                        writer.uint32(34).string(message.conventions[i]);
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages") && message.numImages !== 0)
                    writer.uint32(40).uint32(message.numImages);
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses") && message.numClasses !== 0)
                    writer.uint32(48).uint32(message.numClasses);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Evaluation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Evaluation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.what = value;
                            else
                                delete message.what;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.scores && message.scores.length))
                                message.scores = [];
                            message.scores.push($root.circlet.control.Score.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.conventions && message.conventions.length))
                                message.conventions = [];
                            message.conventions.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numImages = value;
                            else
                                delete message.numImages;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numClasses = value;
                            else
                                delete message.numClasses;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Evaluation.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.what != null && $Object.hasOwnProperty.call(message, "what"))
                    if (!$util.isString(message.what))
                        return "what: string expected";
                if (message.scores != null && $Object.hasOwnProperty.call(message, "scores")) {
                    if (!$Array.isArray(message.scores))
                        return "scores: array expected";
                    for (let i = 0; i < message.scores.length; ++i) {
                        let error = $root.circlet.control.Score.verify(message.scores[i], _depth + 1);
                        if (error)
                            return "scores." + error;
                    }
                }
                if (message.conventions != null && $Object.hasOwnProperty.call(message, "conventions")) {
                    if (!$Array.isArray(message.conventions))
                        return "conventions: array expected";
                    for (let i = 0; i < message.conventions.length; ++i)
                        if (!$util.isString(message.conventions[i]))
                            return "conventions: string[] expected";
                }
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    if (!$util.isInteger(message.numImages))
                        return "numImages: integer expected";
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    if (!$util.isInteger(message.numClasses))
                        return "numClasses: integer expected";
                return null;
            };

            Evaluation.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Evaluation)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Evaluation: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Evaluation();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.what != null)
                    if (typeof object.what !== "string" || object.what.length)
                        message.what = $String(object.what);
                if (object.scores) {
                    if (!$Array.isArray(object.scores))
                        throw $TypeError(".circlet.control.Evaluation.scores: array expected");
                    message.scores = $Array(object.scores.length);
                    for (let i = 0; i < object.scores.length; ++i) {
                        if (!$util.isObject(object.scores[i]))
                            throw $TypeError(".circlet.control.Evaluation.scores: object expected");
                        message.scores[i] = $root.circlet.control.Score.fromObject(object.scores[i], _depth + 1);
                    }
                }
                if (object.conventions) {
                    if (!$Array.isArray(object.conventions))
                        throw $TypeError(".circlet.control.Evaluation.conventions: array expected");
                    message.conventions = $Array(object.conventions.length);
                    for (let i = 0; i < object.conventions.length; ++i)
                        message.conventions[i] = $String(object.conventions[i]);
                }
                if (object.numImages != null)
                    if ($Number(object.numImages) !== 0)
                        message.numImages = object.numImages >>> 0;
                if (object.numClasses != null)
                    if ($Number(object.numClasses) !== 0)
                        message.numClasses = object.numClasses >>> 0;
                return message;
            };

            Evaluation.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.scores = [];
                    object.conventions = [];
                }
                if (options.defaults) {
                    object.step = 0;
                    object.what = "";
                    object.numImages = 0;
                    object.numClasses = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.what != null && $Object.hasOwnProperty.call(message, "what"))
                    object.what = message.what;
                if (message.scores && message.scores.length) {
                    object.scores = $Array(message.scores.length);
                    for (let j = 0; j < message.scores.length; ++j)
                        object.scores[j] = $root.circlet.control.Score.toObject(message.scores[j], options, _depth + 1);
                }
                if (message.conventions && message.conventions.length) {
                    object.conventions = $Array(message.conventions.length);
                    for (let j = 0; j < message.conventions.length; ++j)
                        object.conventions[j] = message.conventions[j];
                }
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    object.numImages = message.numImages;
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    object.numClasses = message.numClasses;
                return object;
            };

            Evaluation.prototype.toJSON = function() {
                return Evaluation.toObject(this, $protobuf.util.toJSONOptions);
            };

            Evaluation.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Evaluation";
            };

            return Evaluation;
        })();

        control.CheckpointSaved = (function() {

            const CheckpointSaved = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CheckpointSaved.prototype.step = 0;
            CheckpointSaved.prototype.path = "";

            CheckpointSaved.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(18).string(message.path);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CheckpointSaved.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.CheckpointSaved();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CheckpointSaved.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    if (!$util.isString(message.path))
                        return "path: string expected";
                return null;
            };

            CheckpointSaved.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.CheckpointSaved)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.CheckpointSaved: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.CheckpointSaved();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                return message;
            };

            CheckpointSaved.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.path = "";
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                return object;
            };

            CheckpointSaved.prototype.toJSON = function() {
                return CheckpointSaved.toObject(this, $protobuf.util.toJSONOptions);
            };

            CheckpointSaved.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.CheckpointSaved";
            };

            return CheckpointSaved;
        })();

        control.CheckpointMissed = (function() {

            const CheckpointMissed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CheckpointMissed.prototype.step = 0;
            CheckpointMissed.prototype.hasFailed = false;
            CheckpointMissed.prototype.reason = "";

            CheckpointMissed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.hasFailed != null && $Object.hasOwnProperty.call(message, "hasFailed") && message.hasFailed !== false)
                    writer.uint32(16).bool(message.hasFailed);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(26).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CheckpointMissed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.CheckpointMissed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasFailed = value;
                            else
                                delete message.hasFailed;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CheckpointMissed.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.hasFailed != null && $Object.hasOwnProperty.call(message, "hasFailed"))
                    if (typeof message.hasFailed !== "boolean")
                        return "hasFailed: boolean expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            CheckpointMissed.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.CheckpointMissed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.CheckpointMissed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.CheckpointMissed();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.hasFailed != null)
                    if (object.hasFailed)
                        message.hasFailed = $Boolean(object.hasFailed);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            CheckpointMissed.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.hasFailed = false;
                    object.reason = "";
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.hasFailed != null && $Object.hasOwnProperty.call(message, "hasFailed"))
                    object.hasFailed = message.hasFailed;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            CheckpointMissed.prototype.toJSON = function() {
                return CheckpointMissed.toObject(this, $protobuf.util.toJSONOptions);
            };

            CheckpointMissed.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.CheckpointMissed";
            };

            return CheckpointMissed;
        })();

        control.Heartbeat = (function() {

            const Heartbeat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Heartbeat.prototype.step = 0;
            Heartbeat.prototype.phase = "";
            Heartbeat.prototype.residentBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Heartbeat.prototype.shareDone = 0;

            Heartbeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(18).string(message.phase);
                if (message.residentBytes != null && $Object.hasOwnProperty.call(message, "residentBytes") && (typeof message.residentBytes === "object" ? message.residentBytes.low || message.residentBytes.high : message.residentBytes !== 0))
                    writer.uint32(24).uint64(message.residentBytes);
                if (message.shareDone != null && $Object.hasOwnProperty.call(message, "shareDone") && !$Object.is(message.shareDone, 0))
                    writer.uint32(33).double(message.shareDone);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Heartbeat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Heartbeat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.residentBytes = value;
                            else
                                delete message.residentBytes;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.shareDone = value;
                            else
                                delete message.shareDone;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Heartbeat.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.residentBytes != null && $Object.hasOwnProperty.call(message, "residentBytes"))
                    if (!$util.isInteger(message.residentBytes) && !(message.residentBytes && $util.isInteger(message.residentBytes.low) && $util.isInteger(message.residentBytes.high)))
                        return "residentBytes: integer|Long expected";
                if (message.shareDone != null && $Object.hasOwnProperty.call(message, "shareDone"))
                    if (typeof message.shareDone !== "number")
                        return "shareDone: number expected";
                return null;
            };

            Heartbeat.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Heartbeat)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Heartbeat: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Heartbeat();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.residentBytes != null)
                    if (typeof object.residentBytes === "object" ? object.residentBytes.low || object.residentBytes.high : $Number(object.residentBytes) !== 0)
                        if ($util.Long)
                            message.residentBytes = $util.Long.fromValue(object.residentBytes, true);
                        else if (typeof object.residentBytes === "string")
                            message.residentBytes = $parseInt(object.residentBytes, 10);
                        else if (typeof object.residentBytes === "number")
                            message.residentBytes = object.residentBytes;
                        else if (typeof object.residentBytes === "object")
                            message.residentBytes = new $util.LongBits(object.residentBytes.low >>> 0, object.residentBytes.high >>> 0).toNumber(true);
                if (object.shareDone != null)
                    if (!$Object.is($Number(object.shareDone), 0))
                        message.shareDone = $Number(object.shareDone);
                return message;
            };

            Heartbeat.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.phase = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.residentBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.residentBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.shareDone = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.residentBytes != null && $Object.hasOwnProperty.call(message, "residentBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.residentBytes = typeof message.residentBytes === "number" ? $BigInt(message.residentBytes) : $util.Long.fromBits(message.residentBytes.low >>> 0, message.residentBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.residentBytes === "number")
                        object.residentBytes = options.longs === $String ? $String(message.residentBytes) : message.residentBytes;
                    else
                        object.residentBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.residentBytes) : options.longs === $Number ? new $util.LongBits(message.residentBytes.low >>> 0, message.residentBytes.high >>> 0).toNumber(true) : message.residentBytes;
                if (message.shareDone != null && $Object.hasOwnProperty.call(message, "shareDone"))
                    object.shareDone = options.json && !$isFinite(message.shareDone) ? $String(message.shareDone) : message.shareDone;
                return object;
            };

            Heartbeat.prototype.toJSON = function() {
                return Heartbeat.toObject(this, $protobuf.util.toJSONOptions);
            };

            Heartbeat.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Heartbeat";
            };

            return Heartbeat;
        })();

        control.Failed = (function() {

            const Failed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Failed.prototype.code = "";
            Failed.prototype.message = "";
            Failed.prototype.step = 0;
            Failed.prototype.userError = false;

            Failed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(18).string(message.message);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(24).uint32(message.step);
                if (message.userError != null && $Object.hasOwnProperty.call(message, "userError") && message.userError !== false)
                    writer.uint32(32).bool(message.userError);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Failed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Failed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.userError = value;
                            else
                                delete message.userError;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Failed.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.userError != null && $Object.hasOwnProperty.call(message, "userError"))
                    if (typeof message.userError !== "boolean")
                        return "userError: boolean expected";
                return null;
            };

            Failed.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Failed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Failed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Failed();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.userError != null)
                    if (object.userError)
                        message.userError = $Boolean(object.userError);
                return message;
            };

            Failed.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                    object.step = 0;
                    object.userError = false;
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.userError != null && $Object.hasOwnProperty.call(message, "userError"))
                    object.userError = message.userError;
                return object;
            };

            Failed.prototype.toJSON = function() {
                return Failed.toObject(this, $protobuf.util.toJSONOptions);
            };

            Failed.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Failed";
            };

            return Failed;
        })();

        control.Finished = (function() {

            const Finished = function (properties) {
                this.skippedImages = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Finished.prototype.step = 0;
            Finished.prototype.modelPath = "";
            Finished.prototype.trainSeconds = 0;
            Finished.prototype.complete = false;
            Finished.prototype.skippedImages = $util.emptyArray;

            Finished.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.modelPath != null && $Object.hasOwnProperty.call(message, "modelPath") && message.modelPath !== "")
                    writer.uint32(18).string(message.modelPath);
                if (message.trainSeconds != null && $Object.hasOwnProperty.call(message, "trainSeconds") && !$Object.is(message.trainSeconds, 0))
                    writer.uint32(25).double(message.trainSeconds);
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete") && message.complete !== false)
                    writer.uint32(32).bool(message.complete);
                if (message.skippedImages != null && message.skippedImages.length)
                    for (let i = 0; i < message.skippedImages.length; ++i)
                        writer.uint32(42).string(message.skippedImages[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Finished.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Finished();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.modelPath = value;
                            else
                                delete message.modelPath;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.trainSeconds = value;
                            else
                                delete message.trainSeconds;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.complete = value;
                            else
                                delete message.complete;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.skippedImages && message.skippedImages.length))
                                message.skippedImages = [];
                            message.skippedImages.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Finished.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.modelPath != null && $Object.hasOwnProperty.call(message, "modelPath"))
                    if (!$util.isString(message.modelPath))
                        return "modelPath: string expected";
                if (message.trainSeconds != null && $Object.hasOwnProperty.call(message, "trainSeconds"))
                    if (typeof message.trainSeconds !== "number")
                        return "trainSeconds: number expected";
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete"))
                    if (typeof message.complete !== "boolean")
                        return "complete: boolean expected";
                if (message.skippedImages != null && $Object.hasOwnProperty.call(message, "skippedImages")) {
                    if (!$Array.isArray(message.skippedImages))
                        return "skippedImages: array expected";
                    for (let i = 0; i < message.skippedImages.length; ++i)
                        if (!$util.isString(message.skippedImages[i]))
                            return "skippedImages: string[] expected";
                }
                return null;
            };

            Finished.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Finished)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Finished: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Finished();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.modelPath != null)
                    if (typeof object.modelPath !== "string" || object.modelPath.length)
                        message.modelPath = $String(object.modelPath);
                if (object.trainSeconds != null)
                    if (!$Object.is($Number(object.trainSeconds), 0))
                        message.trainSeconds = $Number(object.trainSeconds);
                if (object.complete != null)
                    if (object.complete)
                        message.complete = $Boolean(object.complete);
                if (object.skippedImages) {
                    if (!$Array.isArray(object.skippedImages))
                        throw $TypeError(".circlet.control.Finished.skippedImages: array expected");
                    message.skippedImages = $Array(object.skippedImages.length);
                    for (let i = 0; i < object.skippedImages.length; ++i)
                        message.skippedImages[i] = $String(object.skippedImages[i]);
                }
                return message;
            };

            Finished.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.skippedImages = [];
                if (options.defaults) {
                    object.step = 0;
                    object.modelPath = "";
                    object.trainSeconds = 0;
                    object.complete = false;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.modelPath != null && $Object.hasOwnProperty.call(message, "modelPath"))
                    object.modelPath = message.modelPath;
                if (message.trainSeconds != null && $Object.hasOwnProperty.call(message, "trainSeconds"))
                    object.trainSeconds = options.json && !$isFinite(message.trainSeconds) ? $String(message.trainSeconds) : message.trainSeconds;
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete"))
                    object.complete = message.complete;
                if (message.skippedImages && message.skippedImages.length) {
                    object.skippedImages = $Array(message.skippedImages.length);
                    for (let j = 0; j < message.skippedImages.length; ++j)
                        object.skippedImages[j] = message.skippedImages[j];
                }
                return object;
            };

            Finished.prototype.toJSON = function() {
                return Finished.toObject(this, $protobuf.util.toJSONOptions);
            };

            Finished.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Finished";
            };

            return Finished;
        })();

        control.Note = (function() {

            const Note = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Note.prototype.level = "";
            Note.prototype.text = "";

            Note.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.level != null && $Object.hasOwnProperty.call(message, "level") && message.level !== "")
                    writer.uint32(10).string(message.level);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(18).string(message.text);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Note.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Note();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.level = value;
                            else
                                delete message.level;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Note.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    if (!$util.isString(message.level))
                        return "level: string expected";
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    if (!$util.isString(message.text))
                        return "text: string expected";
                return null;
            };

            Note.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Note)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Note: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Note();
                if (object.level != null)
                    if (typeof object.level !== "string" || object.level.length)
                        message.level = $String(object.level);
                if (object.text != null)
                    if (typeof object.text !== "string" || object.text.length)
                        message.text = $String(object.text);
                return message;
            };

            Note.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.level = "";
                    object.text = "";
                }
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    object.level = message.level;
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    object.text = message.text;
                return object;
            };

            Note.prototype.toJSON = function() {
                return Note.toObject(this, $protobuf.util.toJSONOptions);
            };

            Note.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Note";
            };

            return Note;
        })();

        control.Trace = (function() {

            const Trace = function (properties) {
                this.spans = [];
                this.readings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Trace.prototype.step = 0;
            Trace.prototype.spans = $util.emptyArray;
            Trace.prototype.readings = $util.emptyArray;

            Trace.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.spans != null && message.spans.length)
                    for (let i = 0; i < message.spans.length; ++i)
                        $root.circlet.control.Span.encode(message.spans[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.readings != null && message.readings.length)
                    for (let i = 0; i < message.readings.length; ++i)
                        $root.circlet.control.ClockReading.encode(message.readings[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Trace.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Trace();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.spans && message.spans.length))
                                message.spans = [];
                            message.spans.push($root.circlet.control.Span.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.readings && message.readings.length))
                                message.readings = [];
                            message.readings.push($root.circlet.control.ClockReading.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Trace.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.spans != null && $Object.hasOwnProperty.call(message, "spans")) {
                    if (!$Array.isArray(message.spans))
                        return "spans: array expected";
                    for (let i = 0; i < message.spans.length; ++i) {
                        let error = $root.circlet.control.Span.verify(message.spans[i], _depth + 1);
                        if (error)
                            return "spans." + error;
                    }
                }
                if (message.readings != null && $Object.hasOwnProperty.call(message, "readings")) {
                    if (!$Array.isArray(message.readings))
                        return "readings: array expected";
                    for (let i = 0; i < message.readings.length; ++i) {
                        let error = $root.circlet.control.ClockReading.verify(message.readings[i], _depth + 1);
                        if (error)
                            return "readings." + error;
                    }
                }
                return null;
            };

            Trace.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Trace)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Trace: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Trace();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.spans) {
                    if (!$Array.isArray(object.spans))
                        throw $TypeError(".circlet.control.Trace.spans: array expected");
                    message.spans = $Array(object.spans.length);
                    for (let i = 0; i < object.spans.length; ++i) {
                        if (!$util.isObject(object.spans[i]))
                            throw $TypeError(".circlet.control.Trace.spans: object expected");
                        message.spans[i] = $root.circlet.control.Span.fromObject(object.spans[i], _depth + 1);
                    }
                }
                if (object.readings) {
                    if (!$Array.isArray(object.readings))
                        throw $TypeError(".circlet.control.Trace.readings: array expected");
                    message.readings = $Array(object.readings.length);
                    for (let i = 0; i < object.readings.length; ++i) {
                        if (!$util.isObject(object.readings[i]))
                            throw $TypeError(".circlet.control.Trace.readings: object expected");
                        message.readings[i] = $root.circlet.control.ClockReading.fromObject(object.readings[i], _depth + 1);
                    }
                }
                return message;
            };

            Trace.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.spans = [];
                    object.readings = [];
                }
                if (options.defaults)
                    object.step = 0;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.spans && message.spans.length) {
                    object.spans = $Array(message.spans.length);
                    for (let j = 0; j < message.spans.length; ++j)
                        object.spans[j] = $root.circlet.control.Span.toObject(message.spans[j], options, _depth + 1);
                }
                if (message.readings && message.readings.length) {
                    object.readings = $Array(message.readings.length);
                    for (let j = 0; j < message.readings.length; ++j)
                        object.readings[j] = $root.circlet.control.ClockReading.toObject(message.readings[j], options, _depth + 1);
                }
                return object;
            };

            Trace.prototype.toJSON = function() {
                return Trace.toObject(this, $protobuf.util.toJSONOptions);
            };

            Trace.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Trace";
            };

            return Trace;
        })();

        control.Span = (function() {

            const Span = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Span.prototype.track = "";
            Span.prototype.name = "";
            Span.prototype.beginMs = 0;
            Span.prototype.endMs = 0;
            Span.prototype.overlaps = false;

            Span.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.track != null && $Object.hasOwnProperty.call(message, "track") && message.track !== "")
                    writer.uint32(10).string(message.track);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(18).string(message.name);
                if (message.beginMs != null && $Object.hasOwnProperty.call(message, "beginMs") && !$Object.is(message.beginMs, 0))
                    writer.uint32(25).double(message.beginMs);
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs") && !$Object.is(message.endMs, 0))
                    writer.uint32(33).double(message.endMs);
                if (message.overlaps != null && $Object.hasOwnProperty.call(message, "overlaps") && message.overlaps !== false)
                    writer.uint32(40).bool(message.overlaps);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Span.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Span();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.track = value;
                            else
                                delete message.track;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.beginMs = value;
                            else
                                delete message.beginMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.endMs = value;
                            else
                                delete message.endMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.overlaps = value;
                            else
                                delete message.overlaps;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Span.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.track != null && $Object.hasOwnProperty.call(message, "track"))
                    if (!$util.isString(message.track))
                        return "track: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.beginMs != null && $Object.hasOwnProperty.call(message, "beginMs"))
                    if (typeof message.beginMs !== "number")
                        return "beginMs: number expected";
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs"))
                    if (typeof message.endMs !== "number")
                        return "endMs: number expected";
                if (message.overlaps != null && $Object.hasOwnProperty.call(message, "overlaps"))
                    if (typeof message.overlaps !== "boolean")
                        return "overlaps: boolean expected";
                return null;
            };

            Span.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Span)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Span: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Span();
                if (object.track != null)
                    if (typeof object.track !== "string" || object.track.length)
                        message.track = $String(object.track);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.beginMs != null)
                    if (!$Object.is($Number(object.beginMs), 0))
                        message.beginMs = $Number(object.beginMs);
                if (object.endMs != null)
                    if (!$Object.is($Number(object.endMs), 0))
                        message.endMs = $Number(object.endMs);
                if (object.overlaps != null)
                    if (object.overlaps)
                        message.overlaps = $Boolean(object.overlaps);
                return message;
            };

            Span.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.track = "";
                    object.name = "";
                    object.beginMs = 0;
                    object.endMs = 0;
                    object.overlaps = false;
                }
                if (message.track != null && $Object.hasOwnProperty.call(message, "track"))
                    object.track = message.track;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.beginMs != null && $Object.hasOwnProperty.call(message, "beginMs"))
                    object.beginMs = options.json && !$isFinite(message.beginMs) ? $String(message.beginMs) : message.beginMs;
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs"))
                    object.endMs = options.json && !$isFinite(message.endMs) ? $String(message.endMs) : message.endMs;
                if (message.overlaps != null && $Object.hasOwnProperty.call(message, "overlaps"))
                    object.overlaps = message.overlaps;
                return object;
            };

            Span.prototype.toJSON = function() {
                return Span.toObject(this, $protobuf.util.toJSONOptions);
            };

            Span.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Span";
            };

            return Span;
        })();

        control.ClockReading = (function() {

            const ClockReading = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ClockReading.prototype.workerMs = 0;
            ClockReading.prototype.coordinatorMs = 0;
            ClockReading.prototype.uncertaintyMs = 0;

            ClockReading.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.workerMs != null && $Object.hasOwnProperty.call(message, "workerMs") && !$Object.is(message.workerMs, 0))
                    writer.uint32(9).double(message.workerMs);
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs") && !$Object.is(message.coordinatorMs, 0))
                    writer.uint32(17).double(message.coordinatorMs);
                if (message.uncertaintyMs != null && $Object.hasOwnProperty.call(message, "uncertaintyMs") && !$Object.is(message.uncertaintyMs, 0))
                    writer.uint32(25).double(message.uncertaintyMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ClockReading.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ClockReading();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.workerMs = value;
                            else
                                delete message.workerMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.coordinatorMs = value;
                            else
                                delete message.coordinatorMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.uncertaintyMs = value;
                            else
                                delete message.uncertaintyMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ClockReading.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.workerMs != null && $Object.hasOwnProperty.call(message, "workerMs"))
                    if (typeof message.workerMs !== "number")
                        return "workerMs: number expected";
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    if (typeof message.coordinatorMs !== "number")
                        return "coordinatorMs: number expected";
                if (message.uncertaintyMs != null && $Object.hasOwnProperty.call(message, "uncertaintyMs"))
                    if (typeof message.uncertaintyMs !== "number")
                        return "uncertaintyMs: number expected";
                return null;
            };

            ClockReading.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ClockReading)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ClockReading: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ClockReading();
                if (object.workerMs != null)
                    if (!$Object.is($Number(object.workerMs), 0))
                        message.workerMs = $Number(object.workerMs);
                if (object.coordinatorMs != null)
                    if (!$Object.is($Number(object.coordinatorMs), 0))
                        message.coordinatorMs = $Number(object.coordinatorMs);
                if (object.uncertaintyMs != null)
                    if (!$Object.is($Number(object.uncertaintyMs), 0))
                        message.uncertaintyMs = $Number(object.uncertaintyMs);
                return message;
            };

            ClockReading.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.workerMs = 0;
                    object.coordinatorMs = 0;
                    object.uncertaintyMs = 0;
                }
                if (message.workerMs != null && $Object.hasOwnProperty.call(message, "workerMs"))
                    object.workerMs = options.json && !$isFinite(message.workerMs) ? $String(message.workerMs) : message.workerMs;
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    object.coordinatorMs = options.json && !$isFinite(message.coordinatorMs) ? $String(message.coordinatorMs) : message.coordinatorMs;
                if (message.uncertaintyMs != null && $Object.hasOwnProperty.call(message, "uncertaintyMs"))
                    object.uncertaintyMs = options.json && !$isFinite(message.uncertaintyMs) ? $String(message.uncertaintyMs) : message.uncertaintyMs;
                return object;
            };

            ClockReading.prototype.toJSON = function() {
                return ClockReading.toObject(this, $protobuf.util.toJSONOptions);
            };

            ClockReading.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ClockReading";
            };

            return ClockReading;
        })();

        control.Pace = (function() {

            const Pace = function (properties) {
                this.edges = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Pace.prototype.steps = 0;
            Pace.prototype.lastStep = 0;
            Pace.prototype.seconds = 0;
            Pace.prototype.dataSeconds = 0;
            Pace.prototype.computeSeconds = 0;
            Pace.prototype.exchangedBytes = 0;
            Pace.prototype.edges = $util.emptyArray;
            Pace.prototype.load = 0;
            Pace.prototype.cores = 0;
            Pace.prototype.cpuPressure = 0;
            Pace.prototype.cpuSteal = 0;

            Pace.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.steps != null && $Object.hasOwnProperty.call(message, "steps") && message.steps !== 0)
                    writer.uint32(8).uint32(message.steps);
                if (message.lastStep != null && $Object.hasOwnProperty.call(message, "lastStep") && message.lastStep !== 0)
                    writer.uint32(16).uint32(message.lastStep);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
                    writer.uint32(25).double(message.seconds);
                if (message.dataSeconds != null && $Object.hasOwnProperty.call(message, "dataSeconds") && !$Object.is(message.dataSeconds, 0))
                    writer.uint32(33).double(message.dataSeconds);
                if (message.computeSeconds != null && $Object.hasOwnProperty.call(message, "computeSeconds") && !$Object.is(message.computeSeconds, 0))
                    writer.uint32(41).double(message.computeSeconds);
                if (message.exchangedBytes != null && $Object.hasOwnProperty.call(message, "exchangedBytes") && !$Object.is(message.exchangedBytes, 0))
                    writer.uint32(49).double(message.exchangedBytes);
                if (message.edges != null && message.edges.length)
                    for (let i = 0; i < message.edges.length; ++i)
                        $root.circlet.control.BusyEdge.encode(message.edges[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.load != null && $Object.hasOwnProperty.call(message, "load") && !$Object.is(message.load, 0))
                    writer.uint32(65).double(message.load);
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores") && message.cores !== 0)
                    writer.uint32(72).uint32(message.cores);
                if (message.cpuPressure != null && $Object.hasOwnProperty.call(message, "cpuPressure") && !$Object.is(message.cpuPressure, 0))
                    writer.uint32(81).double(message.cpuPressure);
                if (message.cpuSteal != null && $Object.hasOwnProperty.call(message, "cpuSteal") && !$Object.is(message.cpuSteal, 0))
                    writer.uint32(89).double(message.cpuSteal);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Pace.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Pace();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.steps = value;
                            else
                                delete message.steps;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lastStep = value;
                            else
                                delete message.lastStep;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.dataSeconds = value;
                            else
                                delete message.dataSeconds;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.computeSeconds = value;
                            else
                                delete message.computeSeconds;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.exchangedBytes = value;
                            else
                                delete message.exchangedBytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.edges && message.edges.length))
                                message.edges = [];
                            message.edges.push($root.circlet.control.BusyEdge.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.load = value;
                            else
                                delete message.load;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cores = value;
                            else
                                delete message.cores;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.cpuPressure = value;
                            else
                                delete message.cpuPressure;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.cpuSteal = value;
                            else
                                delete message.cpuSteal;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Pace.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.steps != null && $Object.hasOwnProperty.call(message, "steps"))
                    if (!$util.isInteger(message.steps))
                        return "steps: integer expected";
                if (message.lastStep != null && $Object.hasOwnProperty.call(message, "lastStep"))
                    if (!$util.isInteger(message.lastStep))
                        return "lastStep: integer expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
                if (message.dataSeconds != null && $Object.hasOwnProperty.call(message, "dataSeconds"))
                    if (typeof message.dataSeconds !== "number")
                        return "dataSeconds: number expected";
                if (message.computeSeconds != null && $Object.hasOwnProperty.call(message, "computeSeconds"))
                    if (typeof message.computeSeconds !== "number")
                        return "computeSeconds: number expected";
                if (message.exchangedBytes != null && $Object.hasOwnProperty.call(message, "exchangedBytes"))
                    if (typeof message.exchangedBytes !== "number")
                        return "exchangedBytes: number expected";
                if (message.edges != null && $Object.hasOwnProperty.call(message, "edges")) {
                    if (!$Array.isArray(message.edges))
                        return "edges: array expected";
                    for (let i = 0; i < message.edges.length; ++i) {
                        let error = $root.circlet.control.BusyEdge.verify(message.edges[i], _depth + 1);
                        if (error)
                            return "edges." + error;
                    }
                }
                if (message.load != null && $Object.hasOwnProperty.call(message, "load"))
                    if (typeof message.load !== "number")
                        return "load: number expected";
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores"))
                    if (!$util.isInteger(message.cores))
                        return "cores: integer expected";
                if (message.cpuPressure != null && $Object.hasOwnProperty.call(message, "cpuPressure"))
                    if (typeof message.cpuPressure !== "number")
                        return "cpuPressure: number expected";
                if (message.cpuSteal != null && $Object.hasOwnProperty.call(message, "cpuSteal"))
                    if (typeof message.cpuSteal !== "number")
                        return "cpuSteal: number expected";
                return null;
            };

            Pace.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Pace)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Pace: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Pace();
                if (object.steps != null)
                    if ($Number(object.steps) !== 0)
                        message.steps = object.steps >>> 0;
                if (object.lastStep != null)
                    if ($Number(object.lastStep) !== 0)
                        message.lastStep = object.lastStep >>> 0;
                if (object.seconds != null)
                    if (!$Object.is($Number(object.seconds), 0))
                        message.seconds = $Number(object.seconds);
                if (object.dataSeconds != null)
                    if (!$Object.is($Number(object.dataSeconds), 0))
                        message.dataSeconds = $Number(object.dataSeconds);
                if (object.computeSeconds != null)
                    if (!$Object.is($Number(object.computeSeconds), 0))
                        message.computeSeconds = $Number(object.computeSeconds);
                if (object.exchangedBytes != null)
                    if (!$Object.is($Number(object.exchangedBytes), 0))
                        message.exchangedBytes = $Number(object.exchangedBytes);
                if (object.edges) {
                    if (!$Array.isArray(object.edges))
                        throw $TypeError(".circlet.control.Pace.edges: array expected");
                    message.edges = $Array(object.edges.length);
                    for (let i = 0; i < object.edges.length; ++i) {
                        if (!$util.isObject(object.edges[i]))
                            throw $TypeError(".circlet.control.Pace.edges: object expected");
                        message.edges[i] = $root.circlet.control.BusyEdge.fromObject(object.edges[i], _depth + 1);
                    }
                }
                if (object.load != null)
                    if (!$Object.is($Number(object.load), 0))
                        message.load = $Number(object.load);
                if (object.cores != null)
                    if ($Number(object.cores) !== 0)
                        message.cores = object.cores >>> 0;
                if (object.cpuPressure != null)
                    if (!$Object.is($Number(object.cpuPressure), 0))
                        message.cpuPressure = $Number(object.cpuPressure);
                if (object.cpuSteal != null)
                    if (!$Object.is($Number(object.cpuSteal), 0))
                        message.cpuSteal = $Number(object.cpuSteal);
                return message;
            };

            Pace.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.edges = [];
                if (options.defaults) {
                    object.steps = 0;
                    object.lastStep = 0;
                    object.seconds = 0;
                    object.dataSeconds = 0;
                    object.computeSeconds = 0;
                    object.exchangedBytes = 0;
                    object.load = 0;
                    object.cores = 0;
                    object.cpuPressure = 0;
                    object.cpuSteal = 0;
                }
                if (message.steps != null && $Object.hasOwnProperty.call(message, "steps"))
                    object.steps = message.steps;
                if (message.lastStep != null && $Object.hasOwnProperty.call(message, "lastStep"))
                    object.lastStep = message.lastStep;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
                if (message.dataSeconds != null && $Object.hasOwnProperty.call(message, "dataSeconds"))
                    object.dataSeconds = options.json && !$isFinite(message.dataSeconds) ? $String(message.dataSeconds) : message.dataSeconds;
                if (message.computeSeconds != null && $Object.hasOwnProperty.call(message, "computeSeconds"))
                    object.computeSeconds = options.json && !$isFinite(message.computeSeconds) ? $String(message.computeSeconds) : message.computeSeconds;
                if (message.exchangedBytes != null && $Object.hasOwnProperty.call(message, "exchangedBytes"))
                    object.exchangedBytes = options.json && !$isFinite(message.exchangedBytes) ? $String(message.exchangedBytes) : message.exchangedBytes;
                if (message.edges && message.edges.length) {
                    object.edges = $Array(message.edges.length);
                    for (let j = 0; j < message.edges.length; ++j)
                        object.edges[j] = $root.circlet.control.BusyEdge.toObject(message.edges[j], options, _depth + 1);
                }
                if (message.load != null && $Object.hasOwnProperty.call(message, "load"))
                    object.load = options.json && !$isFinite(message.load) ? $String(message.load) : message.load;
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores"))
                    object.cores = message.cores;
                if (message.cpuPressure != null && $Object.hasOwnProperty.call(message, "cpuPressure"))
                    object.cpuPressure = options.json && !$isFinite(message.cpuPressure) ? $String(message.cpuPressure) : message.cpuPressure;
                if (message.cpuSteal != null && $Object.hasOwnProperty.call(message, "cpuSteal"))
                    object.cpuSteal = options.json && !$isFinite(message.cpuSteal) ? $String(message.cpuSteal) : message.cpuSteal;
                return object;
            };

            Pace.prototype.toJSON = function() {
                return Pace.toObject(this, $protobuf.util.toJSONOptions);
            };

            Pace.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Pace";
            };

            return Pace;
        })();

        control.BusyEdge = (function() {

            const BusyEdge = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            BusyEdge.prototype.to = 0;
            BusyEdge.prototype.share = 0;

            BusyEdge.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(8).uint32(message.to);
                if (message.share != null && $Object.hasOwnProperty.call(message, "share") && !$Object.is(message.share, 0))
                    writer.uint32(17).double(message.share);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            BusyEdge.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.BusyEdge();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.share = value;
                            else
                                delete message.share;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            BusyEdge.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    if (!$util.isInteger(message.to))
                        return "to: integer expected";
                if (message.share != null && $Object.hasOwnProperty.call(message, "share"))
                    if (typeof message.share !== "number")
                        return "share: number expected";
                return null;
            };

            BusyEdge.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.BusyEdge)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.BusyEdge: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.BusyEdge();
                if (object.to != null)
                    if ($Number(object.to) !== 0)
                        message.to = object.to >>> 0;
                if (object.share != null)
                    if (!$Object.is($Number(object.share), 0))
                        message.share = $Number(object.share);
                return message;
            };

            BusyEdge.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.to = 0;
                    object.share = 0;
                }
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    object.to = message.to;
                if (message.share != null && $Object.hasOwnProperty.call(message, "share"))
                    object.share = options.json && !$isFinite(message.share) ? $String(message.share) : message.share;
                return object;
            };

            BusyEdge.prototype.toJSON = function() {
                return BusyEdge.toObject(this, $protobuf.util.toJSONOptions);
            };

            BusyEdge.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.BusyEdge";
            };

            return BusyEdge;
        })();

        control.Totals = (function() {

            const Totals = function (properties) {
                this.totals = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Totals.prototype.totals = $util.emptyArray;

            Totals.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.totals != null && message.totals.length)
                    for (let i = 0; i < message.totals.length; ++i)
                        $root.circlet.control.Total.encode(message.totals[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Totals.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Totals();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.totals && message.totals.length))
                                message.totals = [];
                            message.totals.push($root.circlet.control.Total.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Totals.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    if (!$Array.isArray(message.totals))
                        return "totals: array expected";
                    for (let i = 0; i < message.totals.length; ++i) {
                        let error = $root.circlet.control.Total.verify(message.totals[i], _depth + 1);
                        if (error)
                            return "totals." + error;
                    }
                }
                return null;
            };

            Totals.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Totals)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Totals: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Totals();
                if (object.totals) {
                    if (!$Array.isArray(object.totals))
                        throw $TypeError(".circlet.control.Totals.totals: array expected");
                    message.totals = $Array(object.totals.length);
                    for (let i = 0; i < object.totals.length; ++i) {
                        if (!$util.isObject(object.totals[i]))
                            throw $TypeError(".circlet.control.Totals.totals: object expected");
                        message.totals[i] = $root.circlet.control.Total.fromObject(object.totals[i], _depth + 1);
                    }
                }
                return message;
            };

            Totals.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.totals = [];
                if (message.totals && message.totals.length) {
                    object.totals = $Array(message.totals.length);
                    for (let j = 0; j < message.totals.length; ++j)
                        object.totals[j] = $root.circlet.control.Total.toObject(message.totals[j], options, _depth + 1);
                }
                return object;
            };

            Totals.prototype.toJSON = function() {
                return Totals.toObject(this, $protobuf.util.toJSONOptions);
            };

            Totals.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Totals";
            };

            return Totals;
        })();

        control.Total = (function() {

            const Total = function (properties) {
                this.labels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Total.prototype.metric = "";
            Total.prototype.labels = $util.emptyArray;
            Total.prototype.value = 0;

            Total.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.metric != null && $Object.hasOwnProperty.call(message, "metric") && message.metric !== "")
                    writer.uint32(10).string(message.metric);
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(18).string(message.labels[i]);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && !$Object.is(message.value, 0))
                    writer.uint32(25).double(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Total.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Total();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.metric = value;
                            else
                                delete message.metric;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Total.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.metric != null && $Object.hasOwnProperty.call(message, "metric"))
                    if (!$util.isString(message.metric))
                        return "metric: string expected";
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels")) {
                    if (!$Array.isArray(message.labels))
                        return "labels: array expected";
                    for (let i = 0; i < message.labels.length; ++i)
                        if (!$util.isString(message.labels[i]))
                            return "labels: string[] expected";
                }
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (typeof message.value !== "number")
                        return "value: number expected";
                return null;
            };

            Total.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Total)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Total: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Total();
                if (object.metric != null)
                    if (typeof object.metric !== "string" || object.metric.length)
                        message.metric = $String(object.metric);
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".circlet.control.Total.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                if (object.value != null)
                    if (!$Object.is($Number(object.value), 0))
                        message.value = $Number(object.value);
                return message;
            };

            Total.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.labels = [];
                if (options.defaults) {
                    object.metric = "";
                    object.value = 0;
                }
                if (message.metric != null && $Object.hasOwnProperty.call(message, "metric"))
                    object.metric = message.metric;
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = options.json && !$isFinite(message.value) ? $String(message.value) : message.value;
                return object;
            };

            Total.prototype.toJSON = function() {
                return Total.toObject(this, $protobuf.util.toJSONOptions);
            };

            Total.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Total";
            };

            return Total;
        })();

        control.ClockQuestion = (function() {

            const ClockQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ClockQuestion.prototype.askedMs = 0;

            ClockQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs") && !$Object.is(message.askedMs, 0))
                    writer.uint32(9).double(message.askedMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ClockQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ClockQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.askedMs = value;
                            else
                                delete message.askedMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ClockQuestion.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    if (typeof message.askedMs !== "number")
                        return "askedMs: number expected";
                return null;
            };

            ClockQuestion.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ClockQuestion)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ClockQuestion: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ClockQuestion();
                if (object.askedMs != null)
                    if (!$Object.is($Number(object.askedMs), 0))
                        message.askedMs = $Number(object.askedMs);
                return message;
            };

            ClockQuestion.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.askedMs = 0;
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    object.askedMs = options.json && !$isFinite(message.askedMs) ? $String(message.askedMs) : message.askedMs;
                return object;
            };

            ClockQuestion.prototype.toJSON = function() {
                return ClockQuestion.toObject(this, $protobuf.util.toJSONOptions);
            };

            ClockQuestion.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ClockQuestion";
            };

            return ClockQuestion;
        })();

        control.Whereabouts = (function() {

            const Whereabouts = function (properties) {
                this.waiting = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Whereabouts.prototype.generation = 0;
            Whereabouts.prototype.step = 0;
            Whereabouts.prototype.phase = "";
            Whereabouts.prototype.idleSeconds = 0;
            Whereabouts.prototype.waiting = $util.emptyArray;

            Whereabouts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(16).uint32(message.step);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(26).string(message.phase);
                if (message.idleSeconds != null && $Object.hasOwnProperty.call(message, "idleSeconds") && !$Object.is(message.idleSeconds, 0))
                    writer.uint32(33).double(message.idleSeconds);
                if (message.waiting != null && message.waiting.length)
                    for (let i = 0; i < message.waiting.length; ++i)
                        $root.circlet.control.Waiting.encode(message.waiting[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Whereabouts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Whereabouts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.idleSeconds = value;
                            else
                                delete message.idleSeconds;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.waiting && message.waiting.length))
                                message.waiting = [];
                            message.waiting.push($root.circlet.control.Waiting.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Whereabouts.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.idleSeconds != null && $Object.hasOwnProperty.call(message, "idleSeconds"))
                    if (typeof message.idleSeconds !== "number")
                        return "idleSeconds: number expected";
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting")) {
                    if (!$Array.isArray(message.waiting))
                        return "waiting: array expected";
                    for (let i = 0; i < message.waiting.length; ++i) {
                        let error = $root.circlet.control.Waiting.verify(message.waiting[i], _depth + 1);
                        if (error)
                            return "waiting." + error;
                    }
                }
                return null;
            };

            Whereabouts.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Whereabouts)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Whereabouts: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Whereabouts();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.idleSeconds != null)
                    if (!$Object.is($Number(object.idleSeconds), 0))
                        message.idleSeconds = $Number(object.idleSeconds);
                if (object.waiting) {
                    if (!$Array.isArray(object.waiting))
                        throw $TypeError(".circlet.control.Whereabouts.waiting: array expected");
                    message.waiting = $Array(object.waiting.length);
                    for (let i = 0; i < object.waiting.length; ++i) {
                        if (!$util.isObject(object.waiting[i]))
                            throw $TypeError(".circlet.control.Whereabouts.waiting: object expected");
                        message.waiting[i] = $root.circlet.control.Waiting.fromObject(object.waiting[i], _depth + 1);
                    }
                }
                return message;
            };

            Whereabouts.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.waiting = [];
                if (options.defaults) {
                    object.generation = 0;
                    object.step = 0;
                    object.phase = "";
                    object.idleSeconds = 0;
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.idleSeconds != null && $Object.hasOwnProperty.call(message, "idleSeconds"))
                    object.idleSeconds = options.json && !$isFinite(message.idleSeconds) ? $String(message.idleSeconds) : message.idleSeconds;
                if (message.waiting && message.waiting.length) {
                    object.waiting = $Array(message.waiting.length);
                    for (let j = 0; j < message.waiting.length; ++j)
                        object.waiting[j] = $root.circlet.control.Waiting.toObject(message.waiting[j], options, _depth + 1);
                }
                return object;
            };

            Whereabouts.prototype.toJSON = function() {
                return Whereabouts.toObject(this, $protobuf.util.toJSONOptions);
            };

            Whereabouts.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Whereabouts";
            };

            return Whereabouts;
        })();

        control.Waiting = (function() {

            const Waiting = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Waiting.prototype.name = "";
            Waiting.prototype.lane = "";
            Waiting.prototype.sequence = 0;
            Waiting.prototype.phase = "";
            Waiting.prototype.chunk = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Waiting.prototype.kind = "";
            Waiting.prototype.peer = 0;
            Waiting.prototype.seconds = 0;

            Waiting.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== "")
                    writer.uint32(18).string(message.lane);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(24).uint32(message.sequence);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(34).string(message.phase);
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk") && (typeof message.chunk === "object" ? message.chunk.low || message.chunk.high : message.chunk !== 0))
                    writer.uint32(40).uint64(message.chunk);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(50).string(message.kind);
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== 0)
                    writer.uint32(56).int32(message.peer);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
                    writer.uint32(65).double(message.seconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Waiting.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Waiting();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.chunk = value;
                            else
                                delete message.chunk;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.peer = value;
                            else
                                delete message.peer;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Waiting.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    if (!$util.isString(message.lane))
                        return "lane: string expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (!$util.isInteger(message.chunk) && !(message.chunk && $util.isInteger(message.chunk.low) && $util.isInteger(message.chunk.high)))
                        return "chunk: integer|Long expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isString(message.kind))
                        return "kind: string expected";
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    if (!$util.isInteger(message.peer))
                        return "peer: integer expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
                return null;
            };

            Waiting.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Waiting)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Waiting: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Waiting();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.lane != null)
                    if (typeof object.lane !== "string" || object.lane.length)
                        message.lane = $String(object.lane);
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.chunk != null)
                    if (typeof object.chunk === "object" ? object.chunk.low || object.chunk.high : $Number(object.chunk) !== 0)
                        if ($util.Long)
                            message.chunk = $util.Long.fromValue(object.chunk, true);
                        else if (typeof object.chunk === "string")
                            message.chunk = $parseInt(object.chunk, 10);
                        else if (typeof object.chunk === "number")
                            message.chunk = object.chunk;
                        else if (typeof object.chunk === "object")
                            message.chunk = new $util.LongBits(object.chunk.low >>> 0, object.chunk.high >>> 0).toNumber(true);
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.peer != null)
                    if ($Number(object.peer) !== 0)
                        message.peer = object.peer | 0;
                if (object.seconds != null)
                    if (!$Object.is($Number(object.seconds), 0))
                        message.seconds = $Number(object.seconds);
                return message;
            };

            Waiting.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.lane = "";
                    object.sequence = 0;
                    object.phase = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.chunk = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.chunk = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.kind = "";
                    object.peer = 0;
                    object.seconds = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    object.lane = message.lane;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.chunk = typeof message.chunk === "number" ? $BigInt(message.chunk) : $util.Long.fromBits(message.chunk.low >>> 0, message.chunk.high >>> 0, true).toBigInt();
                    else if (typeof message.chunk === "number")
                        object.chunk = options.longs === $String ? $String(message.chunk) : message.chunk;
                    else
                        object.chunk = options.longs === $String ? $util.Long.prototype.toString.call(message.chunk) : options.longs === $Number ? new $util.LongBits(message.chunk.low >>> 0, message.chunk.high >>> 0).toNumber(true) : message.chunk;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    object.peer = message.peer;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
                return object;
            };

            Waiting.prototype.toJSON = function() {
                return Waiting.toObject(this, $protobuf.util.toJSONOptions);
            };

            Waiting.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Waiting";
            };

            return Waiting;
        })();

        control.FlightRecord = (function() {

            const FlightRecord = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlightRecord.prototype.entries = $util.emptyArray;

            FlightRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.circlet.control.FlightEntry.encode(message.entries[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlightRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.FlightRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.circlet.control.FlightEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FlightRecord.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.entries != null && $Object.hasOwnProperty.call(message, "entries")) {
                    if (!$Array.isArray(message.entries))
                        return "entries: array expected";
                    for (let i = 0; i < message.entries.length; ++i) {
                        let error = $root.circlet.control.FlightEntry.verify(message.entries[i], _depth + 1);
                        if (error)
                            return "entries." + error;
                    }
                }
                return null;
            };

            FlightRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.FlightRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.FlightRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.FlightRecord();
                if (object.entries) {
                    if (!$Array.isArray(object.entries))
                        throw $TypeError(".circlet.control.FlightRecord.entries: array expected");
                    message.entries = $Array(object.entries.length);
                    for (let i = 0; i < object.entries.length; ++i) {
                        if (!$util.isObject(object.entries[i]))
                            throw $TypeError(".circlet.control.FlightRecord.entries: object expected");
                        message.entries[i] = $root.circlet.control.FlightEntry.fromObject(object.entries[i], _depth + 1);
                    }
                }
                return message;
            };

            FlightRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.entries = [];
                if (message.entries && message.entries.length) {
                    object.entries = $Array(message.entries.length);
                    for (let j = 0; j < message.entries.length; ++j)
                        object.entries[j] = $root.circlet.control.FlightEntry.toObject(message.entries[j], options, _depth + 1);
                }
                return object;
            };

            FlightRecord.prototype.toJSON = function() {
                return FlightRecord.toObject(this, $protobuf.util.toJSONOptions);
            };

            FlightRecord.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.FlightRecord";
            };

            return FlightRecord;
        })();

        control.FlightEntry = (function() {

            const FlightEntry = function (properties) {
                this.waits = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlightEntry.prototype.generation = 0;
            FlightEntry.prototype.step = 0;
            FlightEntry.prototype.kind = "";
            FlightEntry.prototype.name = "";
            FlightEntry.prototype.lane = "";
            FlightEntry.prototype.sequence = 0;
            FlightEntry.prototype.phase = "";
            FlightEntry.prototype.chunk = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            FlightEntry.prototype.waits = $util.emptyArray;
            FlightEntry.prototype.beganAgo = 0;
            FlightEntry.prototype.endedAgo = 0;
            FlightEntry.prototype.failed = false;

            FlightEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(16).uint32(message.step);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(26).string(message.kind);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(34).string(message.name);
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== "")
                    writer.uint32(42).string(message.lane);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(48).uint32(message.sequence);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(58).string(message.phase);
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk") && (typeof message.chunk === "object" ? message.chunk.low || message.chunk.high : message.chunk !== 0))
                    writer.uint32(64).uint64(message.chunk);
                if (message.waits != null && message.waits.length)
                    for (let i = 0; i < message.waits.length; ++i)
                        writer.uint32(74).string(message.waits[i]);
                if (message.beganAgo != null && $Object.hasOwnProperty.call(message, "beganAgo") && !$Object.is(message.beganAgo, 0))
                    writer.uint32(81).double(message.beganAgo);
                if (message.endedAgo != null && $Object.hasOwnProperty.call(message, "endedAgo") && !$Object.is(message.endedAgo, 0))
                    writer.uint32(89).double(message.endedAgo);
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed") && message.failed !== false)
                    writer.uint32(96).bool(message.failed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlightEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.FlightEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.chunk = value;
                            else
                                delete message.chunk;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.waits && message.waits.length))
                                message.waits = [];
                            message.waits.push(reader.stringVerify());
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.beganAgo = value;
                            else
                                delete message.beganAgo;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.endedAgo = value;
                            else
                                delete message.endedAgo;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.failed = value;
                            else
                                delete message.failed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FlightEntry.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isString(message.kind))
                        return "kind: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    if (!$util.isString(message.lane))
                        return "lane: string expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (!$util.isInteger(message.chunk) && !(message.chunk && $util.isInteger(message.chunk.low) && $util.isInteger(message.chunk.high)))
                        return "chunk: integer|Long expected";
                if (message.waits != null && $Object.hasOwnProperty.call(message, "waits")) {
                    if (!$Array.isArray(message.waits))
                        return "waits: array expected";
                    for (let i = 0; i < message.waits.length; ++i)
                        if (!$util.isString(message.waits[i]))
                            return "waits: string[] expected";
                }
                if (message.beganAgo != null && $Object.hasOwnProperty.call(message, "beganAgo"))
                    if (typeof message.beganAgo !== "number")
                        return "beganAgo: number expected";
                if (message.endedAgo != null && $Object.hasOwnProperty.call(message, "endedAgo"))
                    if (typeof message.endedAgo !== "number")
                        return "endedAgo: number expected";
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    if (typeof message.failed !== "boolean")
                        return "failed: boolean expected";
                return null;
            };

            FlightEntry.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.FlightEntry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.FlightEntry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.FlightEntry();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.lane != null)
                    if (typeof object.lane !== "string" || object.lane.length)
                        message.lane = $String(object.lane);
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.chunk != null)
                    if (typeof object.chunk === "object" ? object.chunk.low || object.chunk.high : $Number(object.chunk) !== 0)
                        if ($util.Long)
                            message.chunk = $util.Long.fromValue(object.chunk, true);
                        else if (typeof object.chunk === "string")
                            message.chunk = $parseInt(object.chunk, 10);
                        else if (typeof object.chunk === "number")
                            message.chunk = object.chunk;
                        else if (typeof object.chunk === "object")
                            message.chunk = new $util.LongBits(object.chunk.low >>> 0, object.chunk.high >>> 0).toNumber(true);
                if (object.waits) {
                    if (!$Array.isArray(object.waits))
                        throw $TypeError(".circlet.control.FlightEntry.waits: array expected");
                    message.waits = $Array(object.waits.length);
                    for (let i = 0; i < object.waits.length; ++i)
                        message.waits[i] = $String(object.waits[i]);
                }
                if (object.beganAgo != null)
                    if (!$Object.is($Number(object.beganAgo), 0))
                        message.beganAgo = $Number(object.beganAgo);
                if (object.endedAgo != null)
                    if (!$Object.is($Number(object.endedAgo), 0))
                        message.endedAgo = $Number(object.endedAgo);
                if (object.failed != null)
                    if (object.failed)
                        message.failed = $Boolean(object.failed);
                return message;
            };

            FlightEntry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.waits = [];
                if (options.defaults) {
                    object.generation = 0;
                    object.step = 0;
                    object.kind = "";
                    object.name = "";
                    object.lane = "";
                    object.sequence = 0;
                    object.phase = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.chunk = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.chunk = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.beganAgo = 0;
                    object.endedAgo = 0;
                    object.failed = false;
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    object.lane = message.lane;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.chunk = typeof message.chunk === "number" ? $BigInt(message.chunk) : $util.Long.fromBits(message.chunk.low >>> 0, message.chunk.high >>> 0, true).toBigInt();
                    else if (typeof message.chunk === "number")
                        object.chunk = options.longs === $String ? $String(message.chunk) : message.chunk;
                    else
                        object.chunk = options.longs === $String ? $util.Long.prototype.toString.call(message.chunk) : options.longs === $Number ? new $util.LongBits(message.chunk.low >>> 0, message.chunk.high >>> 0).toNumber(true) : message.chunk;
                if (message.waits && message.waits.length) {
                    object.waits = $Array(message.waits.length);
                    for (let j = 0; j < message.waits.length; ++j)
                        object.waits[j] = message.waits[j];
                }
                if (message.beganAgo != null && $Object.hasOwnProperty.call(message, "beganAgo"))
                    object.beganAgo = options.json && !$isFinite(message.beganAgo) ? $String(message.beganAgo) : message.beganAgo;
                if (message.endedAgo != null && $Object.hasOwnProperty.call(message, "endedAgo"))
                    object.endedAgo = options.json && !$isFinite(message.endedAgo) ? $String(message.endedAgo) : message.endedAgo;
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    object.failed = message.failed;
                return object;
            };

            FlightEntry.prototype.toJSON = function() {
                return FlightEntry.toObject(this, $protobuf.util.toJSONOptions);
            };

            FlightEntry.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.FlightEntry";
            };

            return FlightEntry;
        })();

        control.Density = (function() {

            const Density = function (properties) {
                this.cells = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Density.prototype.step = 0;
            Density.prototype.betweenImages = false;
            Density.prototype.pairs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Density.prototype.cells = $util.emptyArray;
            Density.prototype.bins = 0;
            Density.prototype.least = 0;

            Density.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.betweenImages != null && $Object.hasOwnProperty.call(message, "betweenImages") && message.betweenImages !== false)
                    writer.uint32(16).bool(message.betweenImages);
                if (message.pairs != null && $Object.hasOwnProperty.call(message, "pairs") && (typeof message.pairs === "object" ? message.pairs.low || message.pairs.high : message.pairs !== 0))
                    writer.uint32(24).uint64(message.pairs);
                if (message.cells != null && message.cells.length)
                    writer.uint32(34).uint32s(message.cells);
                if (message.bins != null && $Object.hasOwnProperty.call(message, "bins") && message.bins !== 0)
                    writer.uint32(40).uint32(message.bins);
                if (message.least != null && $Object.hasOwnProperty.call(message, "least") && !$Object.is(message.least, 0))
                    writer.uint32(49).double(message.least);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Density.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Density();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.betweenImages = value;
                            else
                                delete message.betweenImages;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.pairs = value;
                            else
                                delete message.pairs;
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.cells && message.cells.length))
                                    message.cells = [];
                                reader.uint32s(message.cells);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.cells && message.cells.length))
                                message.cells = [];
                            message.cells.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bins = value;
                            else
                                delete message.bins;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.least = value;
                            else
                                delete message.least;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Density.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.betweenImages != null && $Object.hasOwnProperty.call(message, "betweenImages"))
                    if (typeof message.betweenImages !== "boolean")
                        return "betweenImages: boolean expected";
                if (message.pairs != null && $Object.hasOwnProperty.call(message, "pairs"))
                    if (!$util.isInteger(message.pairs) && !(message.pairs && $util.isInteger(message.pairs.low) && $util.isInteger(message.pairs.high)))
                        return "pairs: integer|Long expected";
                if (message.cells != null && $Object.hasOwnProperty.call(message, "cells")) {
                    if (!$Array.isArray(message.cells))
                        return "cells: array expected";
                    for (let i = 0; i < message.cells.length; ++i)
                        if (!$util.isInteger(message.cells[i]))
                            return "cells: integer[] expected";
                }
                if (message.bins != null && $Object.hasOwnProperty.call(message, "bins"))
                    if (!$util.isInteger(message.bins))
                        return "bins: integer expected";
                if (message.least != null && $Object.hasOwnProperty.call(message, "least"))
                    if (typeof message.least !== "number")
                        return "least: number expected";
                return null;
            };

            Density.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Density)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Density: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Density();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.betweenImages != null)
                    if (object.betweenImages)
                        message.betweenImages = $Boolean(object.betweenImages);
                if (object.pairs != null)
                    if (typeof object.pairs === "object" ? object.pairs.low || object.pairs.high : $Number(object.pairs) !== 0)
                        if ($util.Long)
                            message.pairs = $util.Long.fromValue(object.pairs, true);
                        else if (typeof object.pairs === "string")
                            message.pairs = $parseInt(object.pairs, 10);
                        else if (typeof object.pairs === "number")
                            message.pairs = object.pairs;
                        else if (typeof object.pairs === "object")
                            message.pairs = new $util.LongBits(object.pairs.low >>> 0, object.pairs.high >>> 0).toNumber(true);
                if (object.cells) {
                    if (!$Array.isArray(object.cells))
                        throw $TypeError(".circlet.control.Density.cells: array expected");
                    message.cells = $Array(object.cells.length);
                    for (let i = 0; i < object.cells.length; ++i)
                        message.cells[i] = object.cells[i] >>> 0;
                }
                if (object.bins != null)
                    if ($Number(object.bins) !== 0)
                        message.bins = object.bins >>> 0;
                if (object.least != null)
                    if (!$Object.is($Number(object.least), 0))
                        message.least = $Number(object.least);
                return message;
            };

            Density.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.cells = [];
                if (options.defaults) {
                    object.step = 0;
                    object.betweenImages = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.pairs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.pairs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.bins = 0;
                    object.least = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.betweenImages != null && $Object.hasOwnProperty.call(message, "betweenImages"))
                    object.betweenImages = message.betweenImages;
                if (message.pairs != null && $Object.hasOwnProperty.call(message, "pairs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.pairs = typeof message.pairs === "number" ? $BigInt(message.pairs) : $util.Long.fromBits(message.pairs.low >>> 0, message.pairs.high >>> 0, true).toBigInt();
                    else if (typeof message.pairs === "number")
                        object.pairs = options.longs === $String ? $String(message.pairs) : message.pairs;
                    else
                        object.pairs = options.longs === $String ? $util.Long.prototype.toString.call(message.pairs) : options.longs === $Number ? new $util.LongBits(message.pairs.low >>> 0, message.pairs.high >>> 0).toNumber(true) : message.pairs;
                if (message.cells && message.cells.length) {
                    object.cells = $Array(message.cells.length);
                    for (let j = 0; j < message.cells.length; ++j)
                        object.cells[j] = message.cells[j];
                }
                if (message.bins != null && $Object.hasOwnProperty.call(message, "bins"))
                    object.bins = message.bins;
                if (message.least != null && $Object.hasOwnProperty.call(message, "least"))
                    object.least = options.json && !$isFinite(message.least) ? $String(message.least) : message.least;
                return object;
            };

            Density.prototype.toJSON = function() {
                return Density.toObject(this, $protobuf.util.toJSONOptions);
            };

            Density.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Density";
            };

            return Density;
        })();

        control.Retrievals = (function() {

            const Retrievals = function (properties) {
                this.queries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Retrievals.prototype.step = 0;
            Retrievals.prototype.sheet = "";
            Retrievals.prototype.tile = 0;
            Retrievals.prototype.queries = $util.emptyArray;

            Retrievals.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.sheet != null && $Object.hasOwnProperty.call(message, "sheet") && message.sheet !== "")
                    writer.uint32(18).string(message.sheet);
                if (message.tile != null && $Object.hasOwnProperty.call(message, "tile") && message.tile !== 0)
                    writer.uint32(24).uint32(message.tile);
                if (message.queries != null && message.queries.length)
                    for (let i = 0; i < message.queries.length; ++i)
                        $root.circlet.control.Query.encode(message.queries[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Retrievals.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Retrievals();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sheet = value;
                            else
                                delete message.sheet;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tile = value;
                            else
                                delete message.tile;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.queries && message.queries.length))
                                message.queries = [];
                            message.queries.push($root.circlet.control.Query.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Retrievals.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.sheet != null && $Object.hasOwnProperty.call(message, "sheet"))
                    if (!$util.isString(message.sheet))
                        return "sheet: string expected";
                if (message.tile != null && $Object.hasOwnProperty.call(message, "tile"))
                    if (!$util.isInteger(message.tile))
                        return "tile: integer expected";
                if (message.queries != null && $Object.hasOwnProperty.call(message, "queries")) {
                    if (!$Array.isArray(message.queries))
                        return "queries: array expected";
                    for (let i = 0; i < message.queries.length; ++i) {
                        let error = $root.circlet.control.Query.verify(message.queries[i], _depth + 1);
                        if (error)
                            return "queries." + error;
                    }
                }
                return null;
            };

            Retrievals.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Retrievals)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Retrievals: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Retrievals();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.sheet != null)
                    if (typeof object.sheet !== "string" || object.sheet.length)
                        message.sheet = $String(object.sheet);
                if (object.tile != null)
                    if ($Number(object.tile) !== 0)
                        message.tile = object.tile >>> 0;
                if (object.queries) {
                    if (!$Array.isArray(object.queries))
                        throw $TypeError(".circlet.control.Retrievals.queries: array expected");
                    message.queries = $Array(object.queries.length);
                    for (let i = 0; i < object.queries.length; ++i) {
                        if (!$util.isObject(object.queries[i]))
                            throw $TypeError(".circlet.control.Retrievals.queries: object expected");
                        message.queries[i] = $root.circlet.control.Query.fromObject(object.queries[i], _depth + 1);
                    }
                }
                return message;
            };

            Retrievals.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.queries = [];
                if (options.defaults) {
                    object.step = 0;
                    object.sheet = "";
                    object.tile = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.sheet != null && $Object.hasOwnProperty.call(message, "sheet"))
                    object.sheet = message.sheet;
                if (message.tile != null && $Object.hasOwnProperty.call(message, "tile"))
                    object.tile = message.tile;
                if (message.queries && message.queries.length) {
                    object.queries = $Array(message.queries.length);
                    for (let j = 0; j < message.queries.length; ++j)
                        object.queries[j] = $root.circlet.control.Query.toObject(message.queries[j], options, _depth + 1);
                }
                return object;
            };

            Retrievals.prototype.toJSON = function() {
                return Retrievals.toObject(this, $protobuf.util.toJSONOptions);
            };

            Retrievals.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Retrievals";
            };

            return Retrievals;
        })();

        control.Query = (function() {

            const Query = function (properties) {
                this.neighbours = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Query.prototype.name = "";
            Query.prototype.neighbours = $util.emptyArray;

            Query.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.neighbours != null && message.neighbours.length)
                    for (let i = 0; i < message.neighbours.length; ++i)
                        $root.circlet.control.Neighbour.encode(message.neighbours[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Query.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Query();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.neighbours && message.neighbours.length))
                                message.neighbours = [];
                            message.neighbours.push($root.circlet.control.Neighbour.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Query.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.neighbours != null && $Object.hasOwnProperty.call(message, "neighbours")) {
                    if (!$Array.isArray(message.neighbours))
                        return "neighbours: array expected";
                    for (let i = 0; i < message.neighbours.length; ++i) {
                        let error = $root.circlet.control.Neighbour.verify(message.neighbours[i], _depth + 1);
                        if (error)
                            return "neighbours." + error;
                    }
                }
                return null;
            };

            Query.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Query)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Query: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Query();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.neighbours) {
                    if (!$Array.isArray(object.neighbours))
                        throw $TypeError(".circlet.control.Query.neighbours: array expected");
                    message.neighbours = $Array(object.neighbours.length);
                    for (let i = 0; i < object.neighbours.length; ++i) {
                        if (!$util.isObject(object.neighbours[i]))
                            throw $TypeError(".circlet.control.Query.neighbours: object expected");
                        message.neighbours[i] = $root.circlet.control.Neighbour.fromObject(object.neighbours[i], _depth + 1);
                    }
                }
                return message;
            };

            Query.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.neighbours = [];
                if (options.defaults)
                    object.name = "";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.neighbours && message.neighbours.length) {
                    object.neighbours = $Array(message.neighbours.length);
                    for (let j = 0; j < message.neighbours.length; ++j)
                        object.neighbours[j] = $root.circlet.control.Neighbour.toObject(message.neighbours[j], options, _depth + 1);
                }
                return object;
            };

            Query.prototype.toJSON = function() {
                return Query.toObject(this, $protobuf.util.toJSONOptions);
            };

            Query.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Query";
            };

            return Query;
        })();

        control.Neighbour = (function() {

            const Neighbour = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Neighbour.prototype.name = "";
            Neighbour.prototype.isRight = false;
            Neighbour.prototype.cosine = 0;

            Neighbour.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.isRight != null && $Object.hasOwnProperty.call(message, "isRight") && message.isRight !== false)
                    writer.uint32(16).bool(message.isRight);
                if (message.cosine != null && $Object.hasOwnProperty.call(message, "cosine") && !$Object.is(message.cosine, 0))
                    writer.uint32(25).double(message.cosine);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Neighbour.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Neighbour();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isRight = value;
                            else
                                delete message.isRight;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.cosine = value;
                            else
                                delete message.cosine;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Neighbour.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.isRight != null && $Object.hasOwnProperty.call(message, "isRight"))
                    if (typeof message.isRight !== "boolean")
                        return "isRight: boolean expected";
                if (message.cosine != null && $Object.hasOwnProperty.call(message, "cosine"))
                    if (typeof message.cosine !== "number")
                        return "cosine: number expected";
                return null;
            };

            Neighbour.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Neighbour)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Neighbour: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Neighbour();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.isRight != null)
                    if (object.isRight)
                        message.isRight = $Boolean(object.isRight);
                if (object.cosine != null)
                    if (!$Object.is($Number(object.cosine), 0))
                        message.cosine = $Number(object.cosine);
                return message;
            };

            Neighbour.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.isRight = false;
                    object.cosine = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.isRight != null && $Object.hasOwnProperty.call(message, "isRight"))
                    object.isRight = message.isRight;
                if (message.cosine != null && $Object.hasOwnProperty.call(message, "cosine"))
                    object.cosine = options.json && !$isFinite(message.cosine) ? $String(message.cosine) : message.cosine;
                return object;
            };

            Neighbour.prototype.toJSON = function() {
                return Neighbour.toObject(this, $protobuf.util.toJSONOptions);
            };

            Neighbour.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Neighbour";
            };

            return Neighbour;
        })();

        control.Welcome = (function() {

            const Welcome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Welcome.prototype.rank = 0;
            Welcome.prototype.worldSize = 0;
            Welcome.prototype.job = "";
            Welcome.prototype.recipe = "";
            Welcome.prototype.dataPath = "";
            Welcome.prototype.runDirectory = "";
            Welcome.prototype.numShards = 0;
            Welcome.prototype.trace = false;
            Welcome.prototype.memberToken = "";
            Welcome.prototype.coordinatorWaitSeconds = 0;

            Welcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(8).uint32(message.rank);
                if (message.worldSize != null && $Object.hasOwnProperty.call(message, "worldSize") && message.worldSize !== 0)
                    writer.uint32(16).uint32(message.worldSize);
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(34).string(message.job);
                if (message.recipe != null && $Object.hasOwnProperty.call(message, "recipe") && message.recipe !== "")
                    writer.uint32(42).string(message.recipe);
                if (message.dataPath != null && $Object.hasOwnProperty.call(message, "dataPath") && message.dataPath !== "")
                    writer.uint32(50).string(message.dataPath);
                if (message.runDirectory != null && $Object.hasOwnProperty.call(message, "runDirectory") && message.runDirectory !== "")
                    writer.uint32(58).string(message.runDirectory);
                if (message.numShards != null && $Object.hasOwnProperty.call(message, "numShards") && message.numShards !== 0)
                    writer.uint32(72).uint32(message.numShards);
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== false)
                    writer.uint32(80).bool(message.trace);
                if (message.memberToken != null && $Object.hasOwnProperty.call(message, "memberToken") && message.memberToken !== "")
                    writer.uint32(122).string(message.memberToken);
                if (message.coordinatorWaitSeconds != null && $Object.hasOwnProperty.call(message, "coordinatorWaitSeconds") && !$Object.is(message.coordinatorWaitSeconds, 0))
                    writer.uint32(129).double(message.coordinatorWaitSeconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Welcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Welcome();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.worldSize = value;
                            else
                                delete message.worldSize;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipe = value;
                            else
                                delete message.recipe;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dataPath = value;
                            else
                                delete message.dataPath;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.runDirectory = value;
                            else
                                delete message.runDirectory;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numShards = value;
                            else
                                delete message.numShards;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.trace = value;
                            else
                                delete message.trace;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.memberToken = value;
                            else
                                delete message.memberToken;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.coordinatorWaitSeconds = value;
                            else
                                delete message.coordinatorWaitSeconds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Welcome.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.worldSize != null && $Object.hasOwnProperty.call(message, "worldSize"))
                    if (!$util.isInteger(message.worldSize))
                        return "worldSize: integer expected";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.recipe != null && $Object.hasOwnProperty.call(message, "recipe"))
                    if (!$util.isString(message.recipe))
                        return "recipe: string expected";
                if (message.dataPath != null && $Object.hasOwnProperty.call(message, "dataPath"))
                    if (!$util.isString(message.dataPath))
                        return "dataPath: string expected";
                if (message.runDirectory != null && $Object.hasOwnProperty.call(message, "runDirectory"))
                    if (!$util.isString(message.runDirectory))
                        return "runDirectory: string expected";
                if (message.numShards != null && $Object.hasOwnProperty.call(message, "numShards"))
                    if (!$util.isInteger(message.numShards))
                        return "numShards: integer expected";
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    if (typeof message.trace !== "boolean")
                        return "trace: boolean expected";
                if (message.memberToken != null && $Object.hasOwnProperty.call(message, "memberToken"))
                    if (!$util.isString(message.memberToken))
                        return "memberToken: string expected";
                if (message.coordinatorWaitSeconds != null && $Object.hasOwnProperty.call(message, "coordinatorWaitSeconds"))
                    if (typeof message.coordinatorWaitSeconds !== "number")
                        return "coordinatorWaitSeconds: number expected";
                return null;
            };

            Welcome.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Welcome)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Welcome: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Welcome();
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.worldSize != null)
                    if ($Number(object.worldSize) !== 0)
                        message.worldSize = object.worldSize >>> 0;
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.recipe != null)
                    if (typeof object.recipe !== "string" || object.recipe.length)
                        message.recipe = $String(object.recipe);
                if (object.dataPath != null)
                    if (typeof object.dataPath !== "string" || object.dataPath.length)
                        message.dataPath = $String(object.dataPath);
                if (object.runDirectory != null)
                    if (typeof object.runDirectory !== "string" || object.runDirectory.length)
                        message.runDirectory = $String(object.runDirectory);
                if (object.numShards != null)
                    if ($Number(object.numShards) !== 0)
                        message.numShards = object.numShards >>> 0;
                if (object.trace != null)
                    if (object.trace)
                        message.trace = $Boolean(object.trace);
                if (object.memberToken != null)
                    if (typeof object.memberToken !== "string" || object.memberToken.length)
                        message.memberToken = $String(object.memberToken);
                if (object.coordinatorWaitSeconds != null)
                    if (!$Object.is($Number(object.coordinatorWaitSeconds), 0))
                        message.coordinatorWaitSeconds = $Number(object.coordinatorWaitSeconds);
                return message;
            };

            Welcome.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.rank = 0;
                    object.worldSize = 0;
                    object.job = "";
                    object.recipe = "";
                    object.dataPath = "";
                    object.runDirectory = "";
                    object.numShards = 0;
                    object.trace = false;
                    object.memberToken = "";
                    object.coordinatorWaitSeconds = 0;
                }
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.worldSize != null && $Object.hasOwnProperty.call(message, "worldSize"))
                    object.worldSize = message.worldSize;
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.recipe != null && $Object.hasOwnProperty.call(message, "recipe"))
                    object.recipe = message.recipe;
                if (message.dataPath != null && $Object.hasOwnProperty.call(message, "dataPath"))
                    object.dataPath = message.dataPath;
                if (message.runDirectory != null && $Object.hasOwnProperty.call(message, "runDirectory"))
                    object.runDirectory = message.runDirectory;
                if (message.numShards != null && $Object.hasOwnProperty.call(message, "numShards"))
                    object.numShards = message.numShards;
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    object.trace = message.trace;
                if (message.memberToken != null && $Object.hasOwnProperty.call(message, "memberToken"))
                    object.memberToken = message.memberToken;
                if (message.coordinatorWaitSeconds != null && $Object.hasOwnProperty.call(message, "coordinatorWaitSeconds"))
                    object.coordinatorWaitSeconds = options.json && !$isFinite(message.coordinatorWaitSeconds) ? $String(message.coordinatorWaitSeconds) : message.coordinatorWaitSeconds;
                return object;
            };

            Welcome.prototype.toJSON = function() {
                return Welcome.toObject(this, $protobuf.util.toJSONOptions);
            };

            Welcome.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Welcome";
            };

            return Welcome;
        })();

        control.WelcomeBack = (function() {

            const WelcomeBack = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WelcomeBack.prototype.sequence = 0;

            WelcomeBack.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(8).uint32(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WelcomeBack.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.WelcomeBack();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            WelcomeBack.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                return null;
            };

            WelcomeBack.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.WelcomeBack)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.WelcomeBack: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.WelcomeBack();
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                return message;
            };

            WelcomeBack.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.sequence = 0;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                return object;
            };

            WelcomeBack.prototype.toJSON = function() {
                return WelcomeBack.toObject(this, $protobuf.util.toJSONOptions);
            };

            WelcomeBack.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.WelcomeBack";
            };

            return WelcomeBack;
        })();

        control.Heard = (function() {

            const Heard = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Heard.prototype.sequence = 0;

            Heard.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(8).uint32(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Heard.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Heard();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Heard.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                return null;
            };

            Heard.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Heard)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Heard: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Heard();
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                return message;
            };

            Heard.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.sequence = 0;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                return object;
            };

            Heard.prototype.toJSON = function() {
                return Heard.toObject(this, $protobuf.util.toJSONOptions);
            };

            Heard.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Heard";
            };

            return Heard;
        })();

        control.Member = (function() {

            const Member = function (properties) {
                this.endpoints = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Member.prototype.rank = 0;
            Member.prototype.host = "";
            Member.prototype.pid = 0;
            Member.prototype.endpoints = $util.emptyArray;

            Member.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(8).uint32(message.rank);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(18).string(message.host);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                    writer.uint32(24).uint32(message.pid);
                if (message.endpoints != null && message.endpoints.length)
                    for (let i = 0; i < message.endpoints.length; ++i)
                        writer.uint32(34).string(message.endpoints[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Member.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Member();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pid = value;
                            else
                                delete message.pid;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.endpoints && message.endpoints.length))
                                message.endpoints = [];
                            message.endpoints.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Member.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    if (!$util.isString(message.host))
                        return "host: string expected";
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    if (!$util.isInteger(message.pid))
                        return "pid: integer expected";
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints")) {
                    if (!$Array.isArray(message.endpoints))
                        return "endpoints: array expected";
                    for (let i = 0; i < message.endpoints.length; ++i)
                        if (!$util.isString(message.endpoints[i]))
                            return "endpoints: string[] expected";
                }
                return null;
            };

            Member.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Member)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Member: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Member();
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.pid != null)
                    if ($Number(object.pid) !== 0)
                        message.pid = object.pid >>> 0;
                if (object.endpoints) {
                    if (!$Array.isArray(object.endpoints))
                        throw $TypeError(".circlet.control.Member.endpoints: array expected");
                    message.endpoints = $Array(object.endpoints.length);
                    for (let i = 0; i < object.endpoints.length; ++i)
                        message.endpoints[i] = $String(object.endpoints[i]);
                }
                return message;
            };

            Member.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.endpoints = [];
                if (options.defaults) {
                    object.rank = 0;
                    object.host = "";
                    object.pid = 0;
                }
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.endpoints && message.endpoints.length) {
                    object.endpoints = $Array(message.endpoints.length);
                    for (let j = 0; j < message.endpoints.length; ++j)
                        object.endpoints[j] = message.endpoints[j];
                }
                return object;
            };

            Member.prototype.toJSON = function() {
                return Member.toObject(this, $protobuf.util.toJSONOptions);
            };

            Member.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Member";
            };

            return Member;
        })();

        control.Prepare = (function() {

            const Prepare = function (properties) {
                this.members = [];
                this.receivers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Prepare.prototype.generation = 0;
            Prepare.prototype.rank = 0;
            Prepare.prototype.members = $util.emptyArray;
            Prepare.prototype.step = 0;
            Prepare.prototype.batches = 0;
            Prepare.prototype.source = 0;
            Prepare.prototype.receivers = $util.emptyArray;
            Prepare.prototype.resumePath = "";

            Prepare.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(16).uint32(message.rank);
                if (message.members != null && message.members.length)
                    for (let i = 0; i < message.members.length; ++i)
                        $root.circlet.control.Member.encode(message.members[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(32).uint32(message.step);
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(40).uint32(message.batches);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                    writer.uint32(48).int32(message.source);
                if (message.receivers != null && message.receivers.length)
                    writer.uint32(58).uint32s(message.receivers);
                if (message.resumePath != null && $Object.hasOwnProperty.call(message, "resumePath") && message.resumePath !== "")
                    writer.uint32(66).string(message.resumePath);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Prepare.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Prepare();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.members && message.members.length))
                                message.members = [];
                            message.members.push($root.circlet.control.Member.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.receivers && message.receivers.length))
                                    message.receivers = [];
                                reader.uint32s(message.receivers);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.receivers && message.receivers.length))
                                message.receivers = [];
                            message.receivers.push(reader.uint32());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.resumePath = value;
                            else
                                delete message.resumePath;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Prepare.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.members != null && $Object.hasOwnProperty.call(message, "members")) {
                    if (!$Array.isArray(message.members))
                        return "members: array expected";
                    for (let i = 0; i < message.members.length; ++i) {
                        let error = $root.circlet.control.Member.verify(message.members[i], _depth + 1);
                        if (error)
                            return "members." + error;
                    }
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    if (!$util.isInteger(message.source))
                        return "source: integer expected";
                if (message.receivers != null && $Object.hasOwnProperty.call(message, "receivers")) {
                    if (!$Array.isArray(message.receivers))
                        return "receivers: array expected";
                    for (let i = 0; i < message.receivers.length; ++i)
                        if (!$util.isInteger(message.receivers[i]))
                            return "receivers: integer[] expected";
                }
                if (message.resumePath != null && $Object.hasOwnProperty.call(message, "resumePath"))
                    if (!$util.isString(message.resumePath))
                        return "resumePath: string expected";
                return null;
            };

            Prepare.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Prepare)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Prepare: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Prepare();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.members) {
                    if (!$Array.isArray(object.members))
                        throw $TypeError(".circlet.control.Prepare.members: array expected");
                    message.members = $Array(object.members.length);
                    for (let i = 0; i < object.members.length; ++i) {
                        if (!$util.isObject(object.members[i]))
                            throw $TypeError(".circlet.control.Prepare.members: object expected");
                        message.members[i] = $root.circlet.control.Member.fromObject(object.members[i], _depth + 1);
                    }
                }
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.source != null)
                    if ($Number(object.source) !== 0)
                        message.source = object.source | 0;
                if (object.receivers) {
                    if (!$Array.isArray(object.receivers))
                        throw $TypeError(".circlet.control.Prepare.receivers: array expected");
                    message.receivers = $Array(object.receivers.length);
                    for (let i = 0; i < object.receivers.length; ++i)
                        message.receivers[i] = object.receivers[i] >>> 0;
                }
                if (object.resumePath != null)
                    if (typeof object.resumePath !== "string" || object.resumePath.length)
                        message.resumePath = $String(object.resumePath);
                return message;
            };

            Prepare.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.members = [];
                    object.receivers = [];
                }
                if (options.defaults) {
                    object.generation = 0;
                    object.rank = 0;
                    object.step = 0;
                    object.batches = 0;
                    object.source = 0;
                    object.resumePath = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.members && message.members.length) {
                    object.members = $Array(message.members.length);
                    for (let j = 0; j < message.members.length; ++j)
                        object.members[j] = $root.circlet.control.Member.toObject(message.members[j], options, _depth + 1);
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = message.source;
                if (message.receivers && message.receivers.length) {
                    object.receivers = $Array(message.receivers.length);
                    for (let j = 0; j < message.receivers.length; ++j)
                        object.receivers[j] = message.receivers[j];
                }
                if (message.resumePath != null && $Object.hasOwnProperty.call(message, "resumePath"))
                    object.resumePath = message.resumePath;
                return object;
            };

            Prepare.prototype.toJSON = function() {
                return Prepare.toObject(this, $protobuf.util.toJSONOptions);
            };

            Prepare.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Prepare";
            };

            return Prepare;
        })();

        control.Commit = (function() {

            const Commit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Commit.prototype.generation = 0;

            Commit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Commit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Commit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Commit.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            Commit.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Commit)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Commit: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Commit();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            Commit.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.generation = 0;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            Commit.prototype.toJSON = function() {
                return Commit.toObject(this, $protobuf.util.toJSONOptions);
            };

            Commit.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Commit";
            };

            return Commit;
        })();

        control.Abandon = (function() {

            const Abandon = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Abandon.prototype.generation = 0;
            Abandon.prototype.reason = "";

            Abandon.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(18).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Abandon.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Abandon();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Abandon.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            Abandon.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Abandon)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Abandon: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Abandon();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            Abandon.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.generation = 0;
                    object.reason = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            Abandon.prototype.toJSON = function() {
                return Abandon.toObject(this, $protobuf.util.toJSONOptions);
            };

            Abandon.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Abandon";
            };

            return Abandon;
        })();

        control.Drain = (function() {

            const Drain = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Drain.prototype.generation = 0;
            Drain.prototype.reason = "";

            Drain.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(18).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Drain.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Drain();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Drain.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            Drain.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Drain)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Drain: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Drain();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            Drain.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.generation = 0;
                    object.reason = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            Drain.prototype.toJSON = function() {
                return Drain.toObject(this, $protobuf.util.toJSONOptions);
            };

            Drain.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Drain";
            };

            return Drain;
        })();

        control.LeftBehind = (function() {

            const LeftBehind = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            LeftBehind.prototype.reason = "";

            LeftBehind.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            LeftBehind.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.LeftBehind();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            LeftBehind.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            LeftBehind.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.LeftBehind)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.LeftBehind: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.LeftBehind();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            LeftBehind.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            LeftBehind.prototype.toJSON = function() {
                return LeftBehind.toObject(this, $protobuf.util.toJSONOptions);
            };

            LeftBehind.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.LeftBehind";
            };

            return LeftBehind;
        })();

        control.Abort = (function() {

            const Abort = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Abort.prototype.reason = "";

            Abort.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Abort.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Abort();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Abort.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            Abort.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Abort)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Abort: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Abort();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            Abort.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            Abort.prototype.toJSON = function() {
                return Abort.toObject(this, $protobuf.util.toJSONOptions);
            };

            Abort.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Abort";
            };

            return Abort;
        })();

        control.Stop = (function() {

            const Stop = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Stop.prototype.reason = "";

            Stop.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Stop.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Stop();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Stop.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            Stop.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Stop)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Stop: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Stop();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            Stop.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            Stop.prototype.toJSON = function() {
                return Stop.toObject(this, $protobuf.util.toJSONOptions);
            };

            Stop.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Stop";
            };

            return Stop;
        })();

        control.Refused = (function() {

            const Refused = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Refused.prototype.code = "";
            Refused.prototype.message = "";

            Refused.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(18).string(message.message);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Refused.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Refused();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Refused.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                return null;
            };

            Refused.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Refused)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Refused: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Refused();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                return message;
            };

            Refused.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                return object;
            };

            Refused.prototype.toJSON = function() {
                return Refused.toObject(this, $protobuf.util.toJSONOptions);
            };

            Refused.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Refused";
            };

            return Refused;
        })();

        control.Goodbye = (function() {

            const Goodbye = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Goodbye.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Goodbye.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Goodbye();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Goodbye.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            Goodbye.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Goodbye)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Goodbye: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.circlet.control.Goodbye();
            };

            Goodbye.toObject = function () {
                return {};
            };

            Goodbye.prototype.toJSON = function() {
                return Goodbye.toObject(this, $protobuf.util.toJSONOptions);
            };

            Goodbye.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Goodbye";
            };

            return Goodbye;
        })();

        control.Recorded = (function() {

            const Recorded = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Recorded.prototype.batches = 0;
            Recorded.prototype.generation = 0;

            Recorded.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(8).uint32(message.batches);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(16).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Recorded.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Recorded();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Recorded.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            Recorded.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Recorded)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Recorded: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Recorded();
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            Recorded.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.batches = 0;
                    object.generation = 0;
                }
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            Recorded.prototype.toJSON = function() {
                return Recorded.toObject(this, $protobuf.util.toJSONOptions);
            };

            Recorded.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Recorded";
            };

            return Recorded;
        })();

        control.FlightWanted = (function() {

            const FlightWanted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlightWanted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlightWanted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.FlightWanted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FlightWanted.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            FlightWanted.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.FlightWanted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.FlightWanted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.circlet.control.FlightWanted();
            };

            FlightWanted.toObject = function () {
                return {};
            };

            FlightWanted.prototype.toJSON = function() {
                return FlightWanted.toObject(this, $protobuf.util.toJSONOptions);
            };

            FlightWanted.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.FlightWanted";
            };

            return FlightWanted;
        })();

        control.CheckpointWanted = (function() {

            const CheckpointWanted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CheckpointWanted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CheckpointWanted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.CheckpointWanted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CheckpointWanted.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            CheckpointWanted.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.CheckpointWanted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.CheckpointWanted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.circlet.control.CheckpointWanted();
            };

            CheckpointWanted.toObject = function () {
                return {};
            };

            CheckpointWanted.prototype.toJSON = function() {
                return CheckpointWanted.toObject(this, $protobuf.util.toJSONOptions);
            };

            CheckpointWanted.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.CheckpointWanted";
            };

            return CheckpointWanted;
        })();

        control.TimelineWanted = (function() {

            const TimelineWanted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TimelineWanted.prototype.step = 0;

            TimelineWanted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(8).uint32(message.step);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TimelineWanted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.TimelineWanted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TimelineWanted.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                return null;
            };

            TimelineWanted.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.TimelineWanted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.TimelineWanted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.TimelineWanted();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                return message;
            };

            TimelineWanted.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.step = 0;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                return object;
            };

            TimelineWanted.prototype.toJSON = function() {
                return TimelineWanted.toObject(this, $protobuf.util.toJSONOptions);
            };

            TimelineWanted.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.TimelineWanted";
            };

            return TimelineWanted;
        })();

        control.ClockAnswer = (function() {

            const ClockAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ClockAnswer.prototype.askedMs = 0;
            ClockAnswer.prototype.coordinatorMs = 0;

            ClockAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs") && !$Object.is(message.askedMs, 0))
                    writer.uint32(9).double(message.askedMs);
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs") && !$Object.is(message.coordinatorMs, 0))
                    writer.uint32(17).double(message.coordinatorMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ClockAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ClockAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.askedMs = value;
                            else
                                delete message.askedMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.coordinatorMs = value;
                            else
                                delete message.coordinatorMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ClockAnswer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    if (typeof message.askedMs !== "number")
                        return "askedMs: number expected";
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    if (typeof message.coordinatorMs !== "number")
                        return "coordinatorMs: number expected";
                return null;
            };

            ClockAnswer.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ClockAnswer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ClockAnswer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ClockAnswer();
                if (object.askedMs != null)
                    if (!$Object.is($Number(object.askedMs), 0))
                        message.askedMs = $Number(object.askedMs);
                if (object.coordinatorMs != null)
                    if (!$Object.is($Number(object.coordinatorMs), 0))
                        message.coordinatorMs = $Number(object.coordinatorMs);
                return message;
            };

            ClockAnswer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.askedMs = 0;
                    object.coordinatorMs = 0;
                }
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    object.askedMs = options.json && !$isFinite(message.askedMs) ? $String(message.askedMs) : message.askedMs;
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    object.coordinatorMs = options.json && !$isFinite(message.coordinatorMs) ? $String(message.coordinatorMs) : message.coordinatorMs;
                return object;
            };

            ClockAnswer.prototype.toJSON = function() {
                return ClockAnswer.toObject(this, $protobuf.util.toJSONOptions);
            };

            ClockAnswer.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ClockAnswer";
            };

            return ClockAnswer;
        })();

        return control;
    })();

    return circlet;
})();

export {
  $root as default
};
