-- Members by id, each in turn: -- TOKEN_FILE ID_FILE
local requests, next = {}, 0

function init(args)
    wrk.headers["Authorization"] = "Bearer " .. io.open(args[1]):read("*l")
    for id in io.lines(args[2]) do
        requests[#requests + 1] = wrk.format("GET", "/v1/members/" .. id)
    end
end

function request()
    next = next % #requests + 1
    return requests[next]
end
